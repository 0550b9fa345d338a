// A token stands for a card, once and for ten minutes: a page can hand it to a
// server that then never sees the card.

import { and, eq } from 'drizzle-orm'
import { integer, sqliteTable } from 'drizzle-orm/sqlite-core'
import { Hono } from 'hono'
import { z } from 'zod'
import { secretKey } from '../api/authenticate.ts'
import { ok, type Call, type Env, type Services } from '../api/context.ts'
import { act, look } from '../api/respond.ts'
import { validate } from '../api/validate.ts'
import { cardInput, type CardInput } from '../cards/card-input.ts'
import { cardView, type StoredCard } from '../cards/stored-card.ts'
import { takeIn } from '../cards/take-in.ts'
import { ApiError } from '../errors.ts'
import { newId } from '../ids.ts'
import { json, objectColumns } from '../store/columns.ts'
import { findObject } from './find.ts'

export const tokens = sqliteTable('tokens', {
  ...objectColumns(),
  card: json<StoredCard>().notNull(),
  expires_at: integer().notNull(),
  used: integer({ mode: 'boolean' }).notNull(),
})
type TokenRow = Omit<typeof tokens.$inferSelect, 'seq'>

const lifetimeSeconds = 600

export const createParams = z.strictObject({ type: z.literal('card').optional(), card: cardInput })

export const tokenRoutes = (services: Services) =>
  new Hono<Env>()
    .post(
      '/',
      act(services, async (call) => {
        const { card } = validate(createParams, call.input)
        if (card.token !== undefined) {
          throw new ApiError('parameter_unknown', { param: 'card[token]' })
        }
        const row: TokenRow = {
          id: newId('tok'),
          livemode: call.key.livemode,
          created: call.now,
          card: await cardFrom(call, card, 'card'),
          expires_at: call.now + lifetimeSeconds,
          used: false,
        }
        await call.db.insert(tokens).values(row)
        return ok(view(row, call))
      }),
    )
    .get(
      '/:id',
      secretKey,
      look(services, async (call) => {
        validate(z.strictObject({}), call.input)
        return ok(view(await findObject(call, tokens, 'token', { id: call.id }), call))
      }),
    )

const view = (row: TokenRow, { key }: Call) => ({
  id: row.id,
  object: 'token',
  type: 'card',
  card: cardView(row.card, key.kind === 'secret'),
  used: row.used,
  livemode: row.livemode,
  created: row.created,
})

/**
 * The card that a request sends, as data or as a token, which is used up by it.
 * Throws what `takeIn` throws, `token_already_used`, `token_expired`.
 */
export async function cardFrom(call: Call, card: CardInput, param: string): Promise<StoredCard> {
  if (card.token !== undefined) return redeem(call, card.token, `${param}[token]`)
  const { key, now, hash } = call
  return takeIn(card, {
    livemode: key.livemode,
    now,
    hash,
    cvcRequired: key.kind === 'publishable',
    param,
  })
}

async function redeem(call: Call, id: string, param: string): Promise<StoredCard> {
  const token = await findObject(call, tokens, 'token', { id, param })
  if (token.used) throw new ApiError('token_already_used', { param })
  if (token.expires_at <= call.now) throw new ApiError('token_expired', { param })
  await call.db
    .update(tokens)
    .set({ used: true })
    .where(and(eq(tokens.id, id), eq(tokens.used, false)))
  return token.card
}
