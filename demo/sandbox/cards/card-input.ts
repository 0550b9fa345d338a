// How a card is sent, wherever one is taken: as its data, or as a token that
// stands for it.

import { z } from 'zod'
import { fault } from '../api/validate.ts'

/** `12` and `"12"` both: card forms send text. */
const digits = (most: number) =>
  z.union([z.int().min(0), z.string().regex(/^\d+$/).max(most).transform(Number)])

/** The part of a card that may change while it stays the same card. */
export const expiryInput = { exp_month: digits(2).optional(), exp_year: digits(4).optional() }

export const cardInput = z
  .strictObject({
    number: z.string().min(1).max(40).optional(),
    ...expiryInput,
    cvc: z.string().max(10).optional(),
    networks: z.strictObject({ preferred: z.string().max(40).optional() }).optional(),
    token: z.string().min(1).max(100).optional(),
  })
  .superRefine((card, ctx) => {
    if (card.token === undefined) {
      for (const name of ['number', 'exp_month', 'exp_year'] as const) {
        if (card[name] === undefined) ctx.addIssue(fault('parameter_missing', [name]))
      }
    } else if (Object.values(card).filter((value) => value !== undefined).length > 1) {
      ctx.addIssue(fault('parameters_exclusive', ['token'], { values: { other: 'number' } }))
    }
  })

export type CardInput = z.output<typeof cardInput>
