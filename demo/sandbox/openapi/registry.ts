// The schemas that get a name of their own in the document. Everything else is
// written out where it is used.

import { z } from 'zod'

/** What requests send: schemas of the handlers, read as what may come in. */
export const sent = z.registry<{ id: string }>()

/** What answers hold: schemas of the objects, read as what goes out. */
export const answered = z.registry<{ id: string }>()

/** What each named schema is, in a sentence. */
export const descriptions = new Map<string, string>()

/** Gives a schema of an answer its name, and hands it back. */
export function object<S extends z.ZodType>(id: string, description: string, schema: S): S {
  answered.add(schema, { id })
  descriptions.set(id, description)
  return schema
}

/** Gives a schema of a request its name. The schema itself belongs to its resource. */
export function params<S extends z.ZodType>(id: string, description: string, schema: S): S {
  sent.add(schema, { id })
  descriptions.set(id, description)
  return schema
}
