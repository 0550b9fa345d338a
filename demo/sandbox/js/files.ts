// The built files as they are served: the API's address filled in, compressed
// once per encoding, kept until the file on disk changes.

import { createHash } from 'node:crypto'
import { readFile, realpath, stat } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Encoding } from './encoding.ts'

/** The address the build writes; the sandbox's own API stands in for it. */
export const productionApi = 'https://api.onerway.com'

export interface Served {
  readonly type: string
  /** The content in one encoding, with the ETag of exactly these bytes. */
  body(encoding: Encoding): Promise<{ bytes: Uint8Array<ArrayBuffer>; etag: string }>
  /** Whether compressing pays: not for fonts and images. */
  readonly compressible: boolean
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}
const compressed = /^(text\/|application\/json|image\/svg)/

const compress = {
  br: (bytes: Uint8Array) =>
    promisify(brotliCompress)(bytes, {
      params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength },
    }),
  gzip: (bytes: Uint8Array) => promisify(gzip)(bytes, { level: 9 }),
}

/** The files of one directory by their path in it; undefined for what is not one of them. */
export function openFiles(directory: string, apiUrl: () => string) {
  const kept = new Map<string, { stamp: string; file: Served }>()

  return async (path: string): Promise<Served | undefined> => {
    const full = await locate(directory, path)
    if (full === undefined) return undefined
    const found = await stat(full).catch(() => undefined)
    if (!found?.isFile()) return undefined
    const stamp = `${found.mtimeMs}/${found.size}/${found.ino}`
    const earlier = kept.get(path)
    if (earlier?.stamp === stamp) return earlier.file
    const type = types[extname(path)] ?? 'application/octet-stream'
    const file = serve(withApi(await readFile(full), type, apiUrl()), type)
    kept.set(path, { stamp, file })
    return file
  }
}

/** Plain names only, and nothing that a link leads out of the directory. */
async function locate(directory: string, path: string): Promise<string | undefined> {
  if (!/^[\w-][\w.-]*(\/[\w-][\w.-]*)*$/.test(path) || path === 'headers.json') return undefined
  const root = await realpath(directory).catch(() => undefined)
  const full = await realpath(join(directory, path)).catch(() => undefined)
  return root !== undefined && full?.startsWith(root + sep) ? full : undefined
}

const withApi = (bytes: Buffer, type: string, apiUrl: string) =>
  type.startsWith('text/html')
    ? Buffer.from(bytes.toString('utf8').replaceAll(productionApi, apiUrl))
    : bytes

function serve(bytes: Buffer, type: string): Served {
  const digest = createHash('sha256').update(bytes).digest('base64url').slice(0, 22)
  const made = new Map<Encoding, Promise<Uint8Array<ArrayBuffer>>>()
  const encode = async (encoding: Encoding) =>
    new Uint8Array(encoding === 'identity' ? bytes : await compress[encoding](bytes))
  return {
    type,
    compressible: compressed.test(type),
    async body(encoding) {
      const making = made.get(encoding) ?? encode(encoding)
      made.set(encoding, making)
      return { bytes: await making, etag: `"${digest}-${encoding}"` }
    },
  }
}
