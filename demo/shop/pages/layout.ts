import { html, raw } from 'hono/html'
import { LANGUAGES, NAMES, type Language } from '../language.ts'
import type { Scenario } from '../scenarios/scenarios.ts'
import { textsOf } from '../texts.ts'
import { developerPanel } from './developer-panel.ts'
import type { Html, Page } from './page.ts'

interface Visit {
  language: Language
  url: URL
  /** What the developers' panel has this browser play. */
  scenario: Scenario | undefined
}

/** Every page: the shop's frame around it, and beside it the developers' panel. */
export function layout(page: Page, { language, url, scenario }: Visit): Html {
  const t = textsOf(language)
  const scripts = ['/public/developer.js', '/public/scenarios.js', ...(page.scripts ?? [])]
  return html`${raw('<!doctype html>')}
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${page.title} · Qingwu</title>
        <link rel="icon" href="/public/mark.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/public/shop.css" />
        <link rel="stylesheet" href="/public/developer.css" />
        ${scripts.map(scriptTag)}
      </head>
      <body>
        <div class="shop">
          <header class="header">
            <a class="brand" href="/"><span class="brand-mark">青坞</span> Qingwu</a>
            <nav class="languages" aria-label="${t.language}">
              ${LANGUAGES.map((one) => languageLink(one, language, url))}
            </nav>
          </header>
          <main class="main">${page.main}</main>
          <footer class="footer">
            <p>${t.tagline}</p>
            <p>${t.testShop}</p>
          </footer>
        </div>
        ${developerPanel({ language, scenario, facts: page.facts })}
      </body>
    </html>`
}

/** They run in this order once the page is there; the shop's own are modules. */
const scriptTag = (src: string): Html =>
  src.startsWith('/')
    ? html`<script type="module" src="${src}"></script>`
    : html`<script defer src="${src}"></script>`

function languageLink(one: Language, current: Language, url: URL): Html {
  const query = new URLSearchParams(url.search)
  query.set('lang', one)
  return html`<a
    href="${url.pathname}?${query}"
    hreflang="${one}"
    lang="${one}"
    ${one === current ? raw('aria-current="true"') : ''}
    >${NAMES[one]}</a
  >`
}
