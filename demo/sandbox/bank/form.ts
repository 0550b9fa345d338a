import type { Context } from 'hono'

const largest = 64 * 1024

/** A form as a browser posts it. What is too large, or no form, reads as an empty one. */
export async function readForm(c: Context): Promise<URLSearchParams> {
  const type = c.req.header('content-type') ?? ''
  const length = Number(c.req.header('content-length') ?? Infinity)
  if (!type.startsWith('application/x-www-form-urlencoded') || length > largest) {
    return new URLSearchParams()
  }
  return new URLSearchParams(await c.req.text())
}
