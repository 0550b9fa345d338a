// The API server's order of business. Each line is one rule of API.md.

import { Hono } from 'hono'
import { bankRoutes } from '../bank/routes.ts'
import { ApiError } from '../errors.ts'
import { unixSeconds } from '../clock.ts'
import { clockRoutes } from '../clock-control.ts'
import { checkDomain } from '../domains/check.ts'
import { keyRoutes } from '../domains/routes.ts'
import { endAsOrdered } from '../faults/connection.ts'
import { inject } from '../faults/inject.ts'
import { faultRoutes } from '../faults/routes.ts'
import { newId } from '../ids.ts'
import { eventControlRoutes, eventRoutes } from '../events/routes.ts'
import { findKey } from '../keys.ts'
import { keyName } from '../ledger.ts'
import { openApiRoutes } from '../openapi/routes.ts'
import { cardMetadataRoutes } from '../resources/card-metadata.ts'
import { confirmationTokenRoutes } from '../resources/confirmation-tokens/routes.ts'
import { customerSessionRoutes } from '../resources/customer-sessions/routes.ts'
import { customerRoutes } from '../resources/customers/routes.ts'
import { paymentIntentRoutes } from '../resources/payment-intents/routes.ts'
import { settleDue } from '../resources/payment-intents/settle.ts'
import { paymentMethodRoutes } from '../resources/payment-methods/routes.ts'
import { refundRoutes } from '../resources/refunds/routes.ts'
import { setupIntentRoutes } from '../resources/setup-intents/routes.ts'
import { tokenRoutes } from '../resources/tokens.ts'
import { webhookEndpointRoutes } from '../webhooks/routes.ts'
import { authenticate, checkVersion, secretKey, sentKey } from './authenticate.ts'
import type { ApiMiddleware, Env, Services } from './context.ts'
import { controlRoutes } from './control.ts'
import { cors, preflight } from './cors.ts'
import { rateLimit } from './rate-limit.ts'
import { sendError } from './respond.ts'

export interface ApiOptions {
  readonly services: Services
  /** Called once per answered request; never told a query, a header or a body. */
  readonly log?: (line: string) => void
}

export function createApi({ services, log }: ApiOptions): Hono<Env> {
  const app = new Hono<Env>()
  app.onError((error, c) => sendError(c, error))
  app.notFound((c) => sendError(c, new ApiError('route_unknown')))

  app.use('/v1/*', endAsOrdered)
  app.use(cors(() => services.hosts.frames()))
  app.use(identify)
  app.use('/v1/*', record(services, log), inject(services))
  app.use(preflight)
  app.use(checkUrl)
  app.use('/v1/*', authenticate, rateLimit(services.clock), checkVersion)
  app.use('/v1/*', checkDomain(services))
  app.use('/v1/*', async (_, next) => {
    await settleDue(services)
    await next()
  })

  app.route('/v1/card_metadata', cardMetadataRoutes(services))
  app.route('/v1/confirmation_tokens', confirmationTokenRoutes(services))
  app.route('/v1/customer_sessions', customerSessionRoutes(services))
  app.route('/v1/customers', customerRoutes(services))
  app.route('/v1/events', eventRoutes(services))
  app.route('/v1/payment_intents', paymentIntentRoutes(services))
  app.route('/v1/payment_methods', paymentMethodRoutes(services))
  app.route('/v1/refunds', refundRoutes(services))
  app.route('/v1/setup_intents', setupIntentRoutes(services))
  app.route('/v1/tokens', tokenRoutes(services))
  app.route('/v1/webhook_endpoints', webhookEndpointRoutes(services))

  app.route('/bank', bankRoutes(services))
  app.route('/', openApiRoutes())
  app.use('/sandbox/*', authenticate, secretKey)
  app.route('/sandbox', controlRoutes(services))
  app.route('/sandbox/clock', clockRoutes(services))
  app.route('/sandbox/faults', faultRoutes(services))
  app.route('/sandbox/keys', keyRoutes(services))
  app.route('/sandbox/events', eventControlRoutes(services))
  return app
}

const longestUrl = 8 * 1024

const checkUrl: ApiMiddleware = async (c, next) => {
  if (c.req.url.length > longestUrl) throw new ApiError('url_too_long')
  await next()
}

/** Every answer has an id, and none is kept by a cache unless it says so itself. */
const identify: ApiMiddleware = async (c, next) => {
  c.set('requestId', newId('req'))
  await next()
  const { headers } = c.res
  headers.set('Request-Id', c.get('requestId'))
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store')
  headers.set('X-Content-Type-Options', 'nosniff')
}

/** One ledger row per request, there from its arrival on. A preflight is the browser's, and has none. */
function record({ ledger, clock }: Services, log: ApiOptions['log']): ApiMiddleware {
  return async (c, next) => {
    if (c.req.method === 'OPTIONS') return next()
    const started = performance.now()
    const key = findKey(sentKey(c) ?? '')
    const row = ledger.arrived({
      method: c.req.method,
      path: c.req.path,
      key: key ? keyName(key.kind) : null,
      idempotency_key: c.req.header('idempotency-key') ?? null,
      at: unixSeconds(clock),
    })
    await next()
    row.status = c.get('ending') === 'reset' ? null : c.res.status
    row.replayed = c.get('replayed') === true
    const took = Math.round(performance.now() - started)
    log?.(`${row.method} ${row.path} ${row.status ?? 'reset'} ${took} ms ${c.get('requestId')}`)
  }
}
