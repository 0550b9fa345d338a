// The endpoints of /v1/events, for servers only. Events are never changed.

import { eq } from 'drizzle-orm'
import { Hono } from 'hono'
import { z } from 'zod'
import { secretKey } from '../api/authenticate.ts'
import { ok, type Env, type Services } from '../api/context.ts'
import { nothing } from '../api/fields.ts'
import { list, paging } from '../api/lists.ts'
import { act, look } from '../api/respond.ts'
import { validate } from '../api/validate.ts'
import { findObject } from '../resources/find.ts'
import { enqueue } from '../webhooks/outbox.ts'
import { events } from './table.ts'
import { eventTypes } from './types.ts'
import { eventView } from './view.ts'

export const listParams = z.strictObject({ ...paging, type: z.enum(eventTypes).optional() })

export const eventRoutes = (services: Services) =>
  new Hono<Env>()
    .use(secretKey)
    .get(
      '/',
      look(services, async (call) => {
        const { type, ...params } = validate(listParams, call.input)
        const page = await list(call, {
          table: events,
          thing: 'event',
          url: '/v1/events',
          params,
          where: type === undefined ? [] : [eq(events.type, type)],
          view: eventView,
        })
        return ok(page)
      }),
    )
    .get(
      '/:id',
      look(services, async (call) => {
        validate(nothing, call.input)
        return ok(eventView(await findObject(call, events, 'event', { id: call.id })))
      }),
    )

/** `/sandbox/events`: what the sandbox can do with an event beyond the API. */
export const eventControlRoutes = (services: Services) =>
  new Hono<Env>().post(
    '/:id/resend',
    act(services, async (call) => {
      validate(nothing, call.input)
      const event = await findObject(call, events, 'event', { id: call.id })
      const endpoints = await enqueue(call.db, event, services.clock.now())
      return ok({ id: event.id, object: 'event', type: event.type, endpoints })
    }),
  )
