import { z } from 'zod'
import { object } from '../registry.ts'
import { browserCard, serverCard } from './card.ts'
import { idOf, unixTime } from './shared.ts'

const base = {
  id: idOf('tok'),
  object: z.literal('token'),
  type: z.literal('card'),
  used: z.boolean(),
  livemode: z.boolean(),
  created: unixTime,
}

export const browserToken = object(
  'BrowserToken',
  'A token as a publishable key sees it.',
  z.strictObject({ ...base, card: browserCard }),
)

export const serverToken = object(
  'Token',
  'A token as a secret key sees it.',
  z.strictObject({ ...base, card: serverCard }),
)

export const token = z.union([serverToken, browserToken])
