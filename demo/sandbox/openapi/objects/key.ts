import { z } from 'zod'
import { object } from '../registry.ts'

export const key = object(
  'Key',
  'A publishable key, and the pages that may use it.',
  z.strictObject({
    object: z.literal('key'),
    id: z.string(),
    livemode: z.boolean(),
    allowed_domains: z.array(z.string()),
  }),
)
