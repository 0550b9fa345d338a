import { html, raw } from 'hono/html'
import { LANGUAGES, NAMES, type Language } from '../language.ts'
import type { Html } from '../pages/page.ts'
import { textsOf } from '../texts.ts'
import type { GalleryState } from './choices.ts'
import { controls } from './controls.ts'
import { NUMBERS } from './numbers.ts'
import { galleryTextsOf } from './texts.ts'

interface Gallery {
  state: GalleryState
  language: Language
  url: URL
  config: { jsUrl: string; publishableKey: string }
}

/** Every element in every look, on a page of its own: public/gallery brings it to life. */
export function galleryPage({ state, language, url, config }: Gallery): Html {
  const t = galleryTextsOf(language)
  const library = `${config.jsUrl}/v1/onerway.js`
  return html`${raw('<!doctype html>')}
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${t.title} · Onerway.js</title>
        <link rel="icon" href="/public/mark.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/public/gallery/gallery.css" />
        <link rel="stylesheet" href="/public/gallery/controls.css" />
        <script defer src="${library}"></script>
        <script type="module" src="/public/gallery/gallery.js"></script>
      </head>
      <body>
        <header class="header">
          <p class="name"><b>Onerway.js</b> ${t.title}</p>
          <nav>
            <a href="/">${t.shop}</a>
            ${LANGUAGES.map((one) => languageLink(one, language, url))}
          </nav>
        </header>
        <main
          class="gallery"
          id="gallery"
          data-key="${config.publishableKey}"
          data-library="${library}"
          data-unavailable="${t.unavailable}"
        >
          <div class="about">
            <h1>${t.title}</h1>
            <p>${t.lead}</p>
            <noscript><p>${t.noScript}</p></noscript>
          </div>
          ${stage(state, t.preview, t.pay)}
          <div class="side">${controls(state, t, language)}</div>
          <div class="beside">
            <section class="panel" id="code-panel">
              <div class="panel-head">
                <h2>${t.code}</h2>
                <button id="copy" type="button" data-copied="${t.copied}">${t.copy}</button>
              </div>
              <pre tabindex="0" aria-label="${t.code}"><code id="code"></code></pre>
            </section>
            <section class="panel">
              <div class="panel-head"><h2>${t.cards}</h2></div>
              <p class="hint">${t.cardsHint}</p>
              <ul class="numbers" id="numbers">
                ${NUMBERS.map(
                  ({ number, what }) =>
                    html`<li>
                      <button
                        type="button"
                        data-copy="${number.replace(/ /g, '')}"
                        data-copied="${t.copied}"
                      >
                        <span class="digits">${number}</span>
                        <span class="what">${what[language]}</span>
                      </button>
                    </li>`,
                )}
              </ul>
            </section>
            <section class="panel">
              <div class="panel-head">
                <h2>${t.events}</h2>
                <button id="clear" type="button">${t.clear}</button>
              </div>
              <ol class="log" id="log" data-empty="${t.noEvents}"></ol>
            </section>
          </div>
          <p class="unseen" id="status" role="status"></p>
        </main>
        <footer class="footer"><p>${textsOf(language).testShop}</p></footer>
      </body>
    </html>`
}

/** What stands for the merchant's page. Nothing of it moves when the script fills it in. */
const stage = (state: GalleryState, name: string, pay: string): Html =>
  html`<section
    class="stage"
    id="stage"
    aria-label="${name}"
    data-scheme="${state.scheme}"
    data-theme="${state.theme}"
    data-size="${state.size}"
  >
    <form class="checkout" id="checkout" data-width="${state.width}">
      <div class="fields" id="fields"></div>
      <button class="pay" id="pay">${pay}</button>
    </form>
  </section>`

function languageLink(one: Language, current: Language, url: URL): Html {
  const query = new URLSearchParams(url.search)
  query.set('lang', one)
  return html`<a
    href="${url.pathname}?${query}"
    hreflang="${one}"
    lang="${one}"
    data-language
    ${one === current ? raw('aria-current="true"') : ''}
    >${NAMES[one]}</a
  >`
}
