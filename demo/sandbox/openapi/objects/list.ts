import { z } from 'zod'
import { object } from '../registry.ts'

/** A page of a list, named after what it lists. */
export const listOf = (name: string, url: string, item: z.ZodType) =>
  object(
    `${name}List`,
    'A page of a list, newest first.',
    z.strictObject({
      object: z.literal('list'),
      // A list under another object has that object's id in its address.
      url: url.includes(':')
        ? z.string().regex(new RegExp(`^${url.replaceAll(/:\w+/g, '[0-9A-Za-z_]+')}$`))
        : z.literal(url),
      has_more: z.boolean(),
      data: z.array(item),
    }),
  )
