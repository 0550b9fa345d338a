// What a customer is sent to their bank or wallet for: once for each attempt that
// asks for it. An intent names the one it waits for; all others are over.

import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Manner } from '../../cards/test-cards.ts'

export const authentications = sqliteTable('authentications', {
  /** 3-D Secure's server transaction id. */
  id: text().primaryKey(),
  /** What the bank's pages are addressed by: whoever has it may answer there. */
  page: text().notNull().unique(),
  intent: text().notNull(),
  payment_method: text().notNull(),
  kind: text().$type<'three_d_secure' | 'alipay' | 'wechat_pay'>().notNull(),
  /** How the customer gets there: in a frame of the page, by leaving it, by a phone's camera. */
  via: text().$type<'frame' | 'redirect' | 'qr'>().notNull(),
  /** Whether the customer is asked, or their browser is only looked at. */
  challenge: integer({ mode: 'boolean' }).notNull(),
  manner: text().$type<Manner>(),
  /** The origin whose frames wait for the bank's page to be through. */
  frames: text().notNull(),
  return_url: text(),
  /** The browser's language, once it has said. */
  language: text(),
  window_size: text().$type<WindowSize>().notNull(),
  /** The browser has been looked at, or would not have it. */
  method_done: integer({ mode: 'boolean' }).notNull(),
  wrong_codes: integer().notNull(),
  status: text().$type<'open' | 'passed' | 'failed' | 'expired'>().notNull(),
  created: integer().notNull(),
  /** Unix seconds. */
  expires_at: integer().notNull(),
})

export type Authentication = typeof authentications.$inferSelect

/** EMV 3DS, challengeWindowSize: 250×400, 390×400, 500×600, 600×400, full screen. */
export const windowSizes = ['01', '02', '03', '04', '05'] as const
export type WindowSize = (typeof windowSizes)[number]
