// Ordering faults, for tests: a control of the sandbox, for secret keys only.

import { Hono } from 'hono'
import { z } from 'zod'
import { readBody } from '../api/body.ts'
import type { Env, Services } from '../api/context.ts'
import { fault, validate } from '../api/validate.ts'
import { findKey } from '../keys.ts'
import { actionText } from './action.ts'
import type { Fault } from './faults.ts'

const path = z
  .string()
  .max(500)
  .superRefine((text, ctx) => {
    if (text.startsWith('/v1/')) return
    ctx.addIssue(fault('parameter_invalid_enum', [], { values: { allowed: '/v1/…' } }))
  })

const key = z
  .string()
  .max(255)
  .superRefine((text, ctx) => {
    if (text === 'pk' || text === 'sk' || findKey(text)) return
    const values = { allowed: 'pk, sk, or one key of the account' }
    ctx.addIssue(fault('parameter_invalid_enum', [], { values }))
  })

export const faultParams = z.strictObject({
  match: z
    .strictObject({
      method: z.enum(['GET', 'POST', 'PUT', 'DELETE', 'OPTIONS']).nullish(),
      path: path.nullish(),
      key: key.nullish(),
    })
    .optional(),
  action: actionText,
  times: z.int().min(1).max(1_000_000).default(1),
})

export function faultRoutes(services: Services): Hono<Env> {
  return new Hono<Env>()
    .post('/', async (c) => {
      const { match, action, times } = validate(faultParams, await readBody(c))
      const { method = null, path = null, key = null } = match ?? {}
      const ordered: Fault = { match: { method, path, key }, action, times }
      services.faults.order(ordered)
      return c.json(view(ordered))
    })
    .get('/', (c) =>
      c.json({
        object: 'list',
        url: '/sandbox/faults',
        has_more: false,
        data: services.faults.left().map(view),
      }),
    )
    .delete('/', (c) => {
      services.faults.clear()
      return c.json({ cleared: true })
    })
}

const view = (ordered: Fault) => ({ object: 'fault', ...ordered })
