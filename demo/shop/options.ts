/** What a shop is started with. */
export interface ShopOptions {
  /** @default 4242; 0 picks a free one */
  port?: number
  /** Where the REST API is, such as `https://api.onerway.com`. */
  apiUrl: string
  /** Where the library and its frames come from, such as `https://js.onerway.com`. */
  jsUrl: string
  /** For this server only. */
  secretKey: string
  /** For the pages. */
  publishableKey: string
}
