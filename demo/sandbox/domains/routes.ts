// Binding a publishable key to merchants' domains: a control of the sandbox, for
// secret keys only. In production the dashboard does it.

import { Hono } from 'hono'
import { z } from 'zod'
import { readBody } from '../api/body.ts'
import type { Env, Services } from '../api/context.ts'
import { validate } from '../api/validate.ts'
import { ApiError } from '../errors.ts'
import { findKey } from '../keys.ts'
import { things } from '../things.ts'
import { domainName } from './domain.ts'

/** An empty list lets every page use the key again. */
export const keyParams = z.strictObject({ allowed_domains: z.array(domainName).max(100) })

export function keyRoutes(services: Services): Hono<Env> {
  return new Hono<Env>().put('/:id', async (c) => {
    const key = findKey(c.req.param('id'))
    if (key?.kind !== 'publishable') throw new ApiError('resource_missing', { values: things.key })
    const { allowed_domains } = validate(keyParams, await readBody(c))
    await services.bindings.bind(key.value, allowed_domains)
    return c.json({ object: 'key', id: key.value, livemode: key.livemode, allowed_domains })
  })
}
