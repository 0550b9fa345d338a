import { z } from 'zod'
import { object } from '../registry.ts'
import { text } from './shared.ts'

const card = {
  brand: z.string(),
  last4: z.string().regex(/^\d{4}$/),
  exp_month: z.int().min(1).max(12),
  exp_year: z.int(),
  funding: z.enum(['credit', 'debit', 'unknown']),
  country: text,
  networks: z.strictObject({ available: z.array(z.string()), preferred: text }),
  checks: z.strictObject({ cvc_check: z.enum(['unchecked']).nullable() }),
  three_d_secure_usage: z.strictObject({ supported: z.boolean() }),
}

export const browserCard = object(
  'BrowserCard',
  'A card as a publishable key sees it. The number and the CVC never come back.',
  z.strictObject(card),
)

export const serverCard = object(
  'Card',
  'A card as a secret key sees it. The number and the CVC never come back.',
  z.strictObject({ ...card, fingerprint: z.string() }),
)
