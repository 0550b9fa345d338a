import { z } from 'zod'
import { object } from '../registry.ts'
import { unixTime } from './shared.ts'

export const clock = object(
  'Clock',
  'What time it is in the sandbox.',
  z.strictObject({ object: z.literal('clock'), now: unixTime, advanced: z.int().min(0) }),
)
