// The endpoints of /v1/webhook_endpoints, for servers only.

import { Hono } from 'hono'

import { secretKey } from '../api/authenticate.ts'
import { ok, type Env, type Services } from '../api/context.ts'
import { nothing } from '../api/fields.ts'
import { list } from '../api/lists.ts'
import { act, look } from '../api/respond.ts'
import { validate } from '../api/validate.ts'
import { findObject } from '../resources/find.ts'
import { createEndpoint, deleteEndpoint, updateEndpoint } from './endpoints.ts'
import * as params from './params.ts'
import { webhookEndpoints, type WebhookEndpoint } from './tables.ts'

const thing = 'webhook_endpoint'

export function webhookEndpointRoutes(services: Services): Hono<Env> {
  const change = act(services, async (call) => {
    const changes = validate(params.updateParams(call.key.livemode), call.input)
    const endpoint = await findObject(call, webhookEndpoints, thing, { id: call.id })
    return ok(view(await updateEndpoint(call, endpoint, changes)))
  })

  return new Hono<Env>()
    .use(secretKey)
    .post(
      '/',
      act(services, async (call) => {
        const wanted = validate(params.createParams(call.key.livemode), call.input)
        const endpoint = await createEndpoint(call, wanted)
        // The only time that the secret is shown.
        return ok({ ...view(endpoint), secret: endpoint.secret })
      }),
    )
    .get(
      '/',
      look(services, async (call) => {
        const page = await list(call, {
          table: webhookEndpoints,
          thing,
          url: '/v1/webhook_endpoints',
          params: validate(params.listParams, call.input),
          where: [],
          view,
        })
        return ok(page)
      }),
    )
    .get(
      '/:id',
      look(services, async (call) => {
        validate(nothing, call.input)
        return ok(view(await findObject(call, webhookEndpoints, thing, { id: call.id })))
      }),
    )
    .post('/:id', change)
    .put('/:id', change)
    .delete(
      '/:id',
      act(services, async (call) => {
        validate(nothing, call.input)
        const endpoint = await findObject(call, webhookEndpoints, thing, { id: call.id })
        await deleteEndpoint(call, endpoint)
        return ok({ id: endpoint.id, object: thing, deleted: true })
      }),
    )
}

const view = (endpoint: WebhookEndpoint) => ({
  id: endpoint.id,
  object: thing,
  url: endpoint.url,
  enabled_events: endpoint.enabled_events,
  description: endpoint.description,
  metadata: endpoint.metadata,
  status: endpoint.status,
  created: endpoint.created,
  livemode: endpoint.livemode,
})
