// GET /v1/card_metadata?bin=…: what a card form asks while a number is typed, so
// that it can offer a choice of networks or leave the CVC out.

import { Hono } from 'hono'
import { z } from 'zod'
import { ok, type Env, type Services } from '../api/context.ts'
import { look } from '../api/respond.ts'
import { fault, validate } from '../api/validate.ts'
import { binMetadata } from '../cards/bin.ts'

/** Nine digits and more begin to tell whose card it is: they are refused, not cut. */
export const retrieveParams = z.strictObject({
  bin: z.string().superRefine((bin, ctx) => {
    if (!/^\d{6,8}$/.test(bin)) ctx.addIssue(fault('parameter_invalid_bin'))
  }),
})

export function cardMetadataRoutes(services: Services): Hono<Env> {
  const answer = look(services, async (call) => {
    const { bin } = validate(retrieveParams, call.input)
    return ok({ object: 'card_metadata', ...binMetadata(bin) })
  })
  return new Hono<Env>().get('/', async (c) => {
    const response = await answer(c)
    // The same for every key, and it changes when issuers do.
    response.headers.set('Cache-Control', 'private, max-age=86400')
    return response
  })
}
