import type { HtmlEscapedString } from 'hono/utils/html'

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>

export interface Page {
  title: string
  main: Html
  /** Addresses of scripts, in the order they run. */
  scripts?: string[]
  /** What the server knows, for the developers' panel. */
  facts?: Record<string, string>
}
