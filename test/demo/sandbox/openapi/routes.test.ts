import { expect, it } from 'vitest'
import { createApi } from '../../../../demo/sandbox/api/app.ts'
import { publishableKey, secretKey } from '../../../../demo/sandbox/api/authenticate.ts'
import type { Services } from '../../../../demo/sandbox/api/context.ts'
import { operations } from '../../../../demo/sandbox/openapi/operations/index.ts'

// Routes are set up without being called, so nothing has to stand behind them.
const services = { ledger: {}, store: {} } as Services
const spec = 'get /openapi.json'
const { routes } = createApi({ services })

// The bank's pages are for browsers, and no part of the API.
const verbs = routes.filter(({ method, path }) => method !== 'ALL' && !path.startsWith('/bank/'))
const routed = new Set(
  verbs
    .map(({ method, path }) => `${method.toLowerCase()} ${path}`)
    .filter((name) => name !== spec),
)
const described = new Map(operations.map((one) => [`${one.method} ${one.path}`, one]))

/** Whether a middleware stands before a route: at its own address, or at one above it. */
const guards = (middleware: unknown, { method, path }: (typeof operations)[number]) =>
  routes.some((route) => {
    if (route.handler !== middleware) return false
    if (route.method !== 'ALL') return route.method === method.toUpperCase() && route.path === path
    return `${path}/`.startsWith(route.path.replace(/\*$/, ''))
  })

it('every route is described, and nothing else is', () => {
  expect([...described.keys()].sort()).toEqual([...routed].sort())
})

it.each([...described])('%s asks for the keys it is said to', (_, operation) => {
  const { keys } = operation
  expect(keys.includes('publishable')).toBe(!guards(secretKey, operation))
  expect(keys.includes('secret')).toBe(!guards(publishableKey, operation))
})
