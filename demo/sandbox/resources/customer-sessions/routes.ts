// /v1/customer_sessions: a server lets one browser see and remove the saved
// methods of one customer, for half an hour. The secret goes to
// `GET /customers/ID/payment_methods` and `POST /payment_methods/ID/detach`, as
// `customer_session_client_secret`, and opens nothing else.

import { Hono } from 'hono'
import { z } from 'zod'
import { secretKey } from '../../api/authenticate.ts'
import { ok, type Env, type Services } from '../../api/context.ts'
import { id } from '../../api/fields.ts'
import { act } from '../../api/respond.ts'
import { validate } from '../../api/validate.ts'
import { newClientSecret, newId } from '../../ids.ts'
import { findCustomer } from '../customers/find.ts'
import { customerSessions, type CustomerSession } from './table.ts'

const lifetimeSeconds = 30 * 60

export const createParams = z.strictObject({ customer: id })

export const customerSessionRoutes = (services: Services): Hono<Env> =>
  new Hono<Env>().post(
    '/',
    secretKey,
    act(services, async (call) => {
      const wanted = validate(createParams, call.input)
      const customer = await findCustomer(call, { id: wanted.customer, param: 'customer' })
      const sessionId = newId('cuss')
      const session: CustomerSession = {
        id: sessionId,
        livemode: call.key.livemode,
        created: call.now,
        client_secret: newClientSecret(sessionId),
        customer: customer.id,
        expires_at: call.now + lifetimeSeconds,
      }
      await call.db.insert(customerSessions).values(session)
      return ok(view(session))
    }),
  )

/** A session is its secret: it has no id of its own to be asked for. */
const view = ({ client_secret, created, customer, expires_at, livemode }: CustomerSession) => ({
  object: 'customer_session',
  client_secret,
  created,
  customer,
  expires_at,
  livemode,
})
