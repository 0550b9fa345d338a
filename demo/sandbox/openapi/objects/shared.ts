// Members that many objects have.

import { z } from 'zod'

export const unixTime = z.int().min(0)
export const text = z.string().nullable()

/** An id of one kind of object: its prefix and 24 base62 characters. */
export const idOf = (prefix: string) => z.string().regex(new RegExp(`^${prefix}_[0-9A-Za-z]{24}$`))

export const metadata = z.record(z.string(), z.string())

/**
 * An id, or in its place the object itself where a request asked to expand it. The
 * object is named when the document is written: objects refer to each other in circles.
 */
export const reference = (to: () => z.ZodType) =>
  z.union([z.string(), z.lazy((): z.ZodType => to())])

/** What a delete leaves. */
export const deletedOf = (name: string, prefix: string) =>
  z.strictObject({ id: idOf(prefix), object: z.literal(name), deleted: z.literal(true) })
