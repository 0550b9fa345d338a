import { randomBytes } from 'node:crypto'
import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { Price } from './product.ts'
import type { Scenario } from './scenarios/scenarios.ts'

/** What an intent is made for; its number is on the receipt. */
export interface Order extends Price {
  number: string
}

export interface Cart {
  quantity: number
  /** What this cart was last asked a payment for, whether the answer came or not. */
  order?: Order
  /** The intent that pays for this cart, once the checkout was opened. */
  intentId?: string
}

/** What the shop remembers of one browser. */
export interface Session {
  cart?: Cart
  /** The intents made for this browser: it may see their results, and no others. */
  readonly intentIds: Set<string>
  /** The checkout's work on this cart, one request after the other. */
  opening: Promise<unknown>
  /** What the developers' panel has this browser play, and for which intent that is set up. */
  scenario?: { scenario: Scenario; intentId?: string }
}

const COOKIE = 'shop_session'
const MOST_SESSIONS = 1000

export type Sessions = ReturnType<typeof createSessions>

/**
 * Sessions in memory, under a random id that nobody can guess. A shop that runs on
 * more than one machine, or restarts, keeps them in its database instead.
 */
export function createSessions() {
  const sessions = new Map<string, Session>()

  function start(c: Context): Session {
    const id = randomBytes(24).toString('base64url')
    const session: Session = { intentIds: new Set(), opening: Promise.resolve() }
    sessions.set(id, session)
    const [oldest] = sessions.keys()
    if (sessions.size > MOST_SESSIONS && oldest) sessions.delete(oldest)
    // Behind https, add `secure: true` and the name prefix `__Host-`.
    setCookie(c, COOKIE, id, { path: '/', httpOnly: true, sameSite: 'Lax' })
    return session
  }

  const find = (c: Context): Session | undefined => sessions.get(getCookie(c, COOKIE) ?? '')

  return { find, findOrStart: (c: Context): Session => find(c) ?? start(c) }
}
