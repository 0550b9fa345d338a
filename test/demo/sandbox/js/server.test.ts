import { mkdir, rm, symlink, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { startSandbox } from '../../../../demo/sandbox/index.ts'
import { chooseEncoding } from '../../../../demo/sandbox/js/encoding.ts'
import { useSandbox } from '../helpers.ts'

const sandbox = useSandbox()

interface Raw {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: Buffer
}

/** A request as it is: fetch would decompress the body and tidy up the path. */
function raw(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Raw> {
  const { hostname, port } = new URL(sandbox.current.jsUrl)
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers, agent: false }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          body: Buffer.concat(chunks),
        }),
      )
    })
    sent.on('error', reject)
    sent.end()
  })
}

describe('a frame', () => {
  it("carries the sandbox's API in its page and its headers", async () => {
    const { apiUrl } = sandbox.current
    const { status, headers, body } = await raw('/v1/controller.html')
    expect(status).toBe(200)
    expect(body.toString()).toBe(`<meta name="onerway-api" content="${apiUrl}">`)
    expect(headers['content-security-policy']).toBe(`default-src 'none'; connect-src ${apiUrl}`)
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
  })

  it('lays its own headers over the default ones, whatever their case', async () => {
    const frame = await raw('/v1/controller.html')
    const script = await raw('/v1/onerway.js')
    expect(frame.headers['cache-control']).toBe('no-cache')
    expect(script.headers['cache-control']).toBe('public, max-age=60')
    expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8')
    expect(frame.headers['x-content-type-options']).toBe('nosniff')
  })
})

describe('a file', () => {
  it('is compressed as the browser asks', async () => {
    const plain = await raw('/v1/onerway.js')
    const br = await raw('/v1/onerway.js', { 'accept-encoding': 'gzip, deflate, br' })
    const gzip = await raw('/v1/onerway.js', { 'accept-encoding': 'gzip' })
    expect(plain.headers['content-encoding']).toBeUndefined()
    expect(br.headers['content-encoding']).toBe('br')
    expect(brotliDecompressSync(br.body)).toEqual(plain.body)
    expect(gzip.headers['content-encoding']).toBe('gzip')
    expect(gunzipSync(gzip.body)).toEqual(plain.body)
    expect(br.body.byteLength).toBeLessThan(plain.body.byteLength / 10)
    for (const { headers, body } of [plain, br, gzip]) {
      expect(headers['vary']).toBe('Accept-Encoding')
      expect(headers['content-length']).toBe(String(body.byteLength))
    }
    expect(new Set([plain, br, gzip].map(({ headers }) => headers['etag'])).size).toBe(3)
  })

  it('that the browser still has is a 304 with the headers that keep it fresh', async () => {
    const first = await raw('/v1/onerway.js')
    const etag = String(first.headers['etag'])
    const again = await raw('/v1/onerway.js', { 'if-none-match': `"other", W/${etag}` })
    expect(again.status).toBe(304)
    expect(again.body.byteLength).toBe(0)
    expect(again.headers['etag']).toBe(etag)
    expect(again.headers['cache-control']).toBe('public, max-age=60')
    expect((await raw('/v1/onerway.js', { 'if-none-match': '"other"' })).status).toBe(200)
  })

  it('answers HEAD with the headers alone', async () => {
    const get = await raw('/v1/onerway.js')
    const head = await raw('/v1/onerway.js', {}, 'HEAD')
    expect(head.status).toBe(200)
    expect(head.body.byteLength).toBe(0)
    expect(head.headers['content-length']).toBe(get.headers['content-length'])
    expect(head.headers['etag']).toBe(get.headers['etag'])
  })

  it('shows what a rebuild wrote, headers too', async () => {
    const { directory } = sandbox.current
    const before = await raw('/v1/onerway.js')
    await writeFile(join(directory, 'onerway.js'), '// rebuilt')
    const rebuilt = { default: { 'Cache-Control': 'no-store', 'X-Build': '2' }, files: {} }
    await writeFile(join(directory, 'headers.json'), JSON.stringify(rebuilt))
    const after = await raw('/v1/onerway.js')
    expect(after.body.toString()).toBe('// rebuilt')
    expect(after.headers['etag']).not.toBe(before.headers['etag'])
    expect(after.headers['x-build']).toBe('2')
    await rm(join(directory, 'onerway.js'))
    expect((await raw('/v1/onerway.js')).status).toBe(404)
  })

  it('in a folder is served from there', async () => {
    const folder = join(sandbox.current.directory, 'locales', 'fields')
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, 'zh-CN-3f2a.js'), 'export {}')
    const { headers, body } = await raw('/v1/locales/fields/zh-CN-3f2a.js')
    expect(body.toString()).toBe('export {}')
    expect(headers['cache-control']).toBe('public, immutable')
    expect((await raw('/v1/locales')).status).toBe(404)
    expect((await raw('/v1/locales/fields')).status).toBe(404)
    expect((await raw('/v1/locales/')).status).toBe(404)
  })
})

describe('a page that a bank arrives at', () => {
  it('answers to a form as to a link, and to nothing it does not name', async () => {
    const { directory } = sandbox.current
    const pages = { 'three-d-secure/complete': 'controller.html' }
    const headers = { default: {}, files: { 'controller.html': { 'X-Own': 'yes' } }, pages }
    await writeFile(join(directory, 'headers.json'), JSON.stringify(headers))
    for (const method of ['GET', 'POST']) {
      const answer = await raw('/v1/three-d-secure/complete?intent=pi_1', {}, method)
      expect(answer.status).toBe(200)
      expect(answer.body.toString()).toContain('onerway-api')
      expect(answer.headers['x-own']).toBe('yes')
    }
    expect((await raw('/v1/controller.html', {}, 'POST')).status).toBe(405)
    expect((await raw('/v1/three-d-secure/constructor')).status).toBe(404)
  })
})

describe('what is not a file of the build', () => {
  it.each([
    '/',
    '/v1/',
    '/v1/none.js',
    '/v1/headers.json',
    '/v1/../package.json',
    '/v1/..%2fpackage.json',
    '/v1/%2e%2e/package.json',
    '/v1/%2e%2e%2f%2e%2e%2fetc/passwd',
    '/v1//etc/passwd',
    '/v1/.env',
    '/v1/onerway.js%00.html',
    '/v1/link.txt',
  ])('is a plain 404: %s', async (path) => {
    await symlink('/etc/hostname', join(sandbox.current.directory, 'link.txt'))
    await writeFile(join(sandbox.current.directory, '.env'), 'SECRET=1')
    const { status, headers } = await raw(path)
    expect(status).toBe(404)
    expect(headers['content-type']).toBe('text/plain; charset=utf-8')
    expect(headers['cache-control']).toBe('no-store')
  })

  it('takes no other method', async () => {
    const { status, headers } = await raw('/v1/onerway.js', {}, 'POST')
    expect(status).toBe(405)
    expect(headers['allow']).toBe('GET, HEAD')
  })
})

describe('the choice of an encoding', () => {
  it.each([
    [undefined, 'identity'],
    ['', 'identity'],
    ['gzip, br', 'br'],
    ['gzip;q=1.0, br;q=0.5', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['*', 'br'],
    ['*;q=0', 'identity'],
    ['deflate', 'identity'],
    ['GZIP', 'gzip'],
  ])('for %j is %s', (accept, encoding) => {
    expect(chooseEncoding(accept)).toBe(encoding)
  })
})

it('without a build does not start, and says what to run', async () => {
  const options = { apiPort: 0, jsPort: 0, db: ':memory:', quiet: true }
  const distDir = join(sandbox.current.directory, 'none')
  await expect(startSandbox({ ...options, distDir })).rejects.toThrow(/^[^\n]*npm run build first$/)
  await mkdir(distDir)
  await expect(startSandbox({ ...options, distDir })).rejects.toThrow(/^[^\n]*npm run build first$/)
})
