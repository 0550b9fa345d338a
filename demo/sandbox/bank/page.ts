// The shell of every page here: one style, no script unless a page needs one, and
// a policy that lets in nothing else.

import { createHash } from 'node:crypto'
import { html, raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import type { Locale } from '../api/locale.ts'
import { styles } from './styles.ts'

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>

export interface Page {
  readonly locale: Locale
  readonly title: string
  readonly main: Html
  /** `bank`, `alipay` or `wechat_pay`: whose colours it wears. */
  readonly brand: string
  readonly script?: string
  /** Origins besides our own that its forms may lead to. */
  readonly formsTo?: readonly string[]
  /** Whether other pages may frame it, as an ACS must allow. @default false */
  readonly framed?: boolean
  /** Headers for a page that is framed by a cross-origin isolated one. @default false */
  readonly isolated?: boolean
  readonly status?: number
}

export async function send(page: Page): Promise<Response> {
  const { locale, title, main, brand, script, status = 200 } = page
  const text = await html`${raw('<!doctype html>')}
    <html lang="${locale === 'zh' ? 'zh-CN' : 'en'}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        <style>
          ${raw(styles)}
        </style>
      </head>
      <body class="${brand}">
        ${main}${script === undefined ? '' : raw(`<script>${script}</script>`)}
      </body>
    </html>`
  return new Response(withExactStyle(String(text)), { status, headers: headersOf(page) })
}

/** A template sets its parts on lines of their own; a hash is of every character. */
const withExactStyle = (text: string) =>
  text.replace(/<style>[^]*<\/style>/, () => `<style>${styles}</style>`)

function headersOf({ script, formsTo = [], framed, isolated }: Page): Record<string, string> {
  const policy = [
    "default-src 'none'",
    `style-src ${hashOf(styles)}`,
    script !== undefined && `script-src ${hashOf(script)}`,
    `form-action ${["'self'", ...formsTo].join(' ')}`,
    "base-uri 'none'",
    !framed && "frame-ancestors 'none'",
  ]
  return {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': policy.filter(Boolean).join('; '),
    'Referrer-Policy': 'no-referrer',
    ...(isolated && {
      'Cross-Origin-Embedder-Policy': 'require-corp',
      'Cross-Origin-Resource-Policy': 'cross-origin',
    }),
  }
}

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
