/**
 * The wire format between the merchant's page and a frame, apart from all
 * behaviour: these types are the specification. The page's bundle is pinned in
 * merchants' builds for years while frames change daily, so this file only ever
 * grows: no message or field is renamed, retyped or removed.
 *
 * Two messages cross `window.postMessage`; everything after them goes over the
 * port that the welcome transfers. Frames answer calls and tell events; they
 * have no way to call the page.
 */

/** Raised only when a frame can no longer serve pages that speak the earlier version. */
export const PROTOCOL_VERSION = 1

/** Frame to page, once per load of the frame's document. */
export interface Hello {
  onerway: 'hello'
  version: number
  nonce: string
}

/** Page to frame, in answer to a hello, with exactly one MessagePort. */
export interface Welcome {
  onerway: 'welcome'
  nonce: string
  /** What the frame starts with; the frame's own validator decides what is taken. */
  config: unknown
}

/** Page to frame, over the port. */
export type Request =
  | { type: 'call'; id: number; method: string; args: unknown }
  | { type: 'abort'; id: number }
  /** Is the frame still there and at it? Asked of calls that were given more time. */
  | { type: 'check'; id: number }

/** Frame to page, over the port. */
export type Reply =
  /**
   * The call has arrived: the frame is alive, the answer may take its time. `more`: a
   * person has something to do first, and has so many milliseconds from now.
   */
  | { type: 'taken'; id: number; more?: number }
  | { type: 'result'; id: number; value: unknown }
  | { type: 'error'; id: number; error: unknown }
  | { type: 'event'; name: string; payload: unknown }

/**
 * What the page puts into a frame's address, after the `#`, so that it never
 * reaches a server: who is asking, and the number that proves the hello.
 */
export interface Invitation {
  /** The page's origin: the only one the frame speaks to. */
  origin: string
  nonce: string
  /** Ties the frames of one `Onerway()` together. */
  instance: string
  /** A BCP 47 tag or `auto`: here so that a language can load before the welcome. */
  locale: string
  /** Not empty where the frame will be told of looks: what reads them can load before the welcome. */
  styled: string
}

export const writeInvitation = (invitation: Invitation): string =>
  '#' + new URLSearchParams(invitation as Invitation & Record<string, string>).toString()

export function readInvitation(hash: string): Invitation {
  const read = new URLSearchParams(hash.slice(1))
  const text = (name: keyof Invitation) => read.get(name) ?? ''
  return {
    origin: text('origin'),
    nonce: text('nonce'),
    instance: text('instance'),
    locale: text('locale'),
    styled: text('styled'),
  }
}
