import { z } from 'zod'
import { object } from '../registry.ts'
import { text } from './shared.ts'

export const fault = object(
  'Fault',
  'Something that shall go wrong with requests to come.',
  z.strictObject({
    object: z.literal('fault'),
    match: z.strictObject({ method: text, path: text, key: text }),
    action: z.string(),
    times: z.int().min(1),
  }),
)

export const faults = object(
  'FaultList',
  'The faults that are left, oldest first.',
  z.strictObject({
    object: z.literal('list'),
    url: z.literal('/sandbox/faults'),
    has_more: z.literal(false),
    data: z.array(fault),
  }),
)

export const cleared = object(
  'FaultsCleared',
  'Nothing is left that shall go wrong.',
  z.strictObject({ cleared: z.literal(true) }),
)
