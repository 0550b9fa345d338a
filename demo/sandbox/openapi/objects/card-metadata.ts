import { z } from 'zod'
import { object } from '../registry.ts'
import { text } from './shared.ts'

const field = z.enum(['required', 'optional', 'hidden'])

export const cardMetadata = object(
  'CardMetadata',
  'What is known of a card from its first digits.',
  z.strictObject({
    object: z.literal('card_metadata'),
    brand: z.string(),
    networks: z.array(z.string()),
    funding: z.enum(['credit', 'debit', 'unknown']),
    country: text,
    cvc: field,
    expiry: field,
  }),
)
