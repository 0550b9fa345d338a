import { Hono } from 'hono'
import type { Env } from '../api/context.ts'
import { openApiDocument } from './document.ts'

/** `GET /openapi.json`: no key, since it tells nothing but what the API is. */
export function openApiRoutes(): Hono<Env> {
  // Written when first asked for, so that starting the sandbox does not wait for it.
  let text: string | undefined
  return new Hono<Env>().get('/openapi.json', (c) => {
    text ??= JSON.stringify(openApiDocument())
    return c.body(text, 200, { 'Content-Type': 'application/json; charset=utf-8' })
  })
}
