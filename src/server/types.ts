import type { ApiList } from '../types/resources.ts'

/** Names the plugin or platform that calls the API, for support. ASCII only. */
export interface AppInfo {
  name: string
  version?: string
  url?: string
}

/** The second argument of `Onerway()`. */
export interface OnerwayOptions {
  /**
   * Where the API is: `http://127.0.0.1:4244/v1/` for a local sandbox. Https, or a
   * loopback address; an address without a path gets `/v1/`.
   * @default 'https://api.onerway.com/v1/'
   */
  apiBase?: string | undefined
  /**
   * The version of the API to speak.
   * @default '2024-11-01', the one these types are written for
   */
  apiVersion?: string | undefined
  /** Milliseconds for one attempt, until its whole answer is there. @default 30000 */
  timeout?: number | undefined
  /** Further attempts after a network error, a timeout, a 429, a passing 409 or a 5xx: 0, 1 or 2. @default 2 */
  maxRetries?: number | undefined
  /** The language of error messages, such as `zh-CN`, or what a shopper's `Accept-Language` says. */
  locale?: string | undefined
  /** For a proxy, or a test. @default the runtime's `fetch` */
  fetch?: typeof fetch | undefined
  appInfo?: AppInfo | undefined
}

/** Given last to any call; what is left out is as `Onerway()` was told. */
export interface CallOptions {
  /**
   * Up to 255 ASCII characters. Calls under the same key have one effect together
   * within 24 hours: take your order's number, say, and a repeated job does no harm.
   * @default a random one for each call, the same for all its attempts
   */
  idempotencyKey?: string | undefined
  /** Milliseconds for one attempt. */
  timeout?: number | undefined
  /** 0, 1 or 2. */
  maxRetries?: number | undefined
  /** Gives the call up: it rejects with an OnerwayConnectionError `aborted`. */
  signal?: AbortSignal | undefined
  locale?: string | undefined
  apiVersion?: string | undefined
}

/** What came with an answer, apart from the answer. */
export interface LastResponse {
  statusCode: number
  /** `req_…`: name it to support. */
  requestId: string | undefined
  /** The key the call was made under; undefined for reads. */
  idempotencyKey: string | undefined
  /** For this key: requests per second, how many are left, and the unix second it starts over. */
  rateLimit: {
    limit: number | undefined
    remaining: number | undefined
    reset: number | undefined
  }
  /** All headers, their names in lower case. */
  headers: Record<string, string>
}

/** An object of the API. `lastResponse` is not enumerable: it is in no JSON and no copy. */
export type Answer<T> = T & { readonly lastResponse: LastResponse }

/**
 * A list: await it for one page, or iterate it for all objects of all pages.
 * Nothing is fetched before one of the two, and the first page is fetched once.
 * Without `ending_before` it goes from new to old; with it, from there to newer.
 */
export interface List<T> extends Promise<Answer<ApiList<T>>>, AsyncIterable<T> {
  /** The first `limit` objects, from as many pages as that takes. */
  autoPagingToArray(options: { limit: number }): Promise<T[]>
}
