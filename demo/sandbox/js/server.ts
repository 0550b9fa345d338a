// The js server: the frames and the script, as their production host would
// serve them. Files under /v1/, and nothing else.

import { Hono, type Context } from 'hono'
import { embeddingOf, refusal } from './embedding.ts'
import { chooseEncoding } from './encoding.ts'
import { openFiles } from './files.ts'
import { openHeaders } from './headers.ts'

export interface JsServerOptions {
  /** The build: what is served under /v1/. */
  readonly directory: string
  /** Asked for as files are served: it is known only once the API listens. */
  readonly apiUrl: () => string
  /** The domains a publishable key is bound to; none when every page may use it. */
  readonly domainsOf: (key: string) => readonly string[]
}

/** Throws a `StartError` when the build's headers.json cannot be read. */
export function createJsServer({ directory, apiUrl, domainsOf }: JsServerOptions): Hono {
  const { headersOf, pageAt } = openHeaders(directory, apiUrl)
  const fileAt = openFiles(directory, apiUrl)
  const plain = (status: number, text: string) =>
    new Response(`${text}\n`, {
      status,
      headers: {
        'Content-Type': 'text/plain; charset=utf-8',
        'Cache-Control': 'no-store',
        'X-Content-Type-Options': 'nosniff',
        ...(status === 405 && { Allow: 'GET, HEAD' }),
      },
    })

  const serve = async (c: Context, asked: string): Promise<Response> => {
    const embedding = embeddingOf(asked, c.req.query('key'), domainsOf)
    const isRefused = embedding?.refuses(c.req.header('referer')) ?? false
    const path = isRefused ? refusal : asked
    const file = await fileAt(path)
    if (!file) return isRefused ? plain(403, 'Not for that page') : plain(404, 'Not found')

    const accept = c.req.header('accept-encoding')
    const encoding = file.compressible ? chooseEncoding(accept) : 'identity'
    const { bytes, etag } = await file.body(encoding)
    const headers = new Headers({ 'content-type': file.type, ...headersOf(path), etag })
    headers.append('vary', 'Accept-Encoding')
    if (isRefused) headers.set('cache-control', 'no-store')
    else embedding?.restrict(headers)
    if (matches(c.req.header('if-none-match'), etag)) {
      headers.delete('content-type')
      return new Response(null, { status: 304, headers })
    }
    if (encoding !== 'identity') headers.set('content-encoding', encoding)
    headers.set('content-length', String(bytes.byteLength))
    return new Response(bytes, { headers })
  }
  const pathOf = (c: Context) => c.req.path.slice('/v1/'.length)

  return new Hono()
    .get('/v1/*', (c) => serve(c, pageAt(pathOf(c)) ?? pathOf(c)))
    .post('/v1/*', async (c, next) => {
      // A bank may arrive with a form. What it says is for nobody here.
      const page = pageAt(pathOf(c))
      return page === undefined ? next() : serve(c, page)
    })
    .all('*', (c) =>
      c.req.method === 'GET' || c.req.method === 'HEAD'
        ? plain(404, 'Not found')
        : plain(405, 'Only GET and HEAD'),
    )
}

const matches = (header: string | undefined, etag: string) =>
  (header ?? '')
    .split(',')
    .map((one) => one.trim().replace(/^W\//, ''))
    .some((one) => one === etag || one === '*')
