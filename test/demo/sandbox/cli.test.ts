import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeCertificate } from './certificate.ts'
import { openHttp2 } from './faults/wire.ts'
import { cardData, money, writeBuild, type Json } from './helpers.ts'

const cli = fileURLToPath(new URL('../../../demo/sandbox/cli.ts', import.meta.url))
const secret = 'sk_test_onerway_sandbox'

let build = ''
let directory = ''
const running: ChildProcess[] = []
beforeEach(async () => {
  build = await writeBuild()
  directory = await mkdtemp(join(tmpdir(), 'onerway-cli-'))
})
afterEach(async () => {
  for (const child of running.splice(0)) child.kill('SIGKILL')
  await rm(build, { recursive: true, force: true })
  await rm(directory, { recursive: true, force: true })
})

interface Run {
  readonly child: ChildProcess
  readonly ended: Promise<number | null>
  output(): string
  errors(): string
}

function run(...flags: string[]): Run {
  // Without a shell or a wrapper in between: a signal then reaches the sandbox itself.
  const child = spawn(process.execPath, ['--import', 'tsx', cli, ...flags])
  running.push(child)
  let [output, errors] = ['', '']
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  return { child, ended, output: () => output, errors: () => errors }
}

/** Starts it on free ports and waits until it has said where it listens. */
async function start(...flags: string[]): Promise<Run & { apiUrl: string }> {
  const started = run('--api-port', '0', '--js-port', '0', '--dist-dir', build, ...flags)
  for (;;) {
    const apiUrl = /API +(https?:\/\/127\.0\.0\.1:\d+)\/v1\//.exec(started.output())?.[1]
    if (apiUrl !== undefined && started.output().includes('no money moves')) {
      return { ...started, apiUrl }
    }
    if (started.child.exitCode !== null) throw new Error(started.errors())
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

const post = async (url: string, body: object, headers: object = {}): Promise<Json> => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
  return { status: response.status, text: await response.text(), headers: response.headers }
}
const get = async (url: string): Promise<Json> =>
  (await fetch(url, { headers: { authorization: `Bearer ${secret}` } })).json()

describe('the command line', () => {
  it('prints where it listens and the keys, and stops at a signal', async () => {
    const { output, child, ended } = await start('--db', ':memory:')
    expect(output()).toMatch(/frames +http:\/\/127\.0\.0\.1:\d+\/v1\//)
    for (const key of ['pk_test', 'sk_test', 'pk_live', 'sk_live']) {
      expect(output()).toContain(`${key}_onerway_sandbox`)
    }
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
  })

  it('prints its options', async () => {
    const { ended, output } = run('--help')
    expect(await ended).toBe(0)
    for (const flag of ['--api-port', '--js-port', '--db', '--quiet', '--dist-dir']) {
      expect(output()).toContain(flag)
    }
  })

  it('keeps quiet about requests when told to', async () => {
    const quiet = await start('--db', ':memory:', '--quiet')
    const loud = await start('--db', ':memory:')
    for (const { apiUrl } of [quiet, loud]) await post(`${apiUrl}/v1/payment_intents`, money)
    expect(quiet.output()).not.toContain('POST')
    expect(loud.output()).toMatch(/POST \/v1\/payment_intents 200 \d+ ms req_/)
  })

  it.each([
    ['an unknown flag', ['--apiport', '1'], /--apiport/],
    ['a port that is none', ['--api-port', '70000'], /--api-port takes a port/],
    ['a stray word', ['hello'], /hello/],
    [
      'a key without its certificate',
      ['--tls-key', 'k.pem'],
      /--tls-key and --tls-cert go together/,
    ],
    [
      'a certificate that is not there',
      ['--tls-key', 'none.pem', '--tls-cert', 'none.pem'],
      /--tls-key: cannot read none\.pem/,
    ],
    ['a database that cannot be', ['--db', 'file:/nowhere/at/all.db'], /cannot open the database/],
    ['a database of another kind', ['--db', 'mysql://x'], /cannot open the database/],
    ['a file that is no database', ['--db', 'TEXT'], /cannot open the database/],
  ])('refuses %s in one line', async (_, flags, words) => {
    const text = join(directory, 'text.db')
    await writeFile(text, 'This is not a database. '.repeat(100))
    const given = flags.map((flag) => (flag === 'TEXT' ? `file:${text}` : flag))
    const ports = flags[0] === '--api-port' ? [] : ['--api-port', '0']
    const { ended, errors, output } = run('--js-port', '0', '--dist-dir', build, ...ports, ...given)
    expect(await ended).toBe(1)
    expect(errors()).toMatch(words)
    expect(errors().trimEnd().split('\n')).toHaveLength(1)
    expect(output()).toBe('')
  })

  it('serves over TLS with a key and a certificate', async () => {
    const { key, cert } = await makeCertificate()
    const [keyFile, certFile] = [join(directory, 'key.pem'), join(directory, 'cert.pem')]
    await writeFile(keyFile, key)
    await writeFile(certFile, cert)
    const flags = ['--db', ':memory:', '--tls-key', keyFile, '--tls-cert', certFile]
    const { apiUrl } = await start(...flags)
    const wire = openHttp2(apiUrl, cert)
    const headers = { authorization: `Bearer ${secret}` }
    const path = '/v1/payment_intents'
    expect((await wire.send({ method: 'GET', path, headers })).status).toBe(200)
    wire.close()
  })

  it.each(['--api-port', '--js-port'])('says when the port of %s is taken', async (flag) => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const { port } = other.address() as AddressInfo
    const free = flag === '--api-port' ? '--js-port' : '--api-port'
    const flags = [flag, String(port), free, '0', '--db', ':memory:', '--dist-dir', build]
    const { ended, errors } = run(...flags)
    expect(await ended).toBe(1)
    expect(errors()).toBe(
      `sandbox: port ${port} is taken: free it or choose another with ${flag}\n`,
    )
    await new Promise((resolve) => other.close(resolve))
  })
}, 20_000)

describe('what was answered', () => {
  it('is there after kill -9, replays included, and nothing happens twice', async () => {
    const db = ['--db', `file:${join(directory, 'sandbox.db')}`]
    const first = await start(...db)
    const paid = { ...money, confirm: true, ...cardData() }
    const key = { 'idempotency-key': 'attempt-1' }
    const before = await post(`${first.apiUrl}/v1/payment_intents`, paid, key)
    const slow = { ...money, confirm: true, ...cardData('4000000000000077') }
    const pending = JSON.parse((await post(`${first.apiUrl}/v1/payment_intents`, slow)).text)
    first.child.kill('SIGKILL')
    await first.ended

    const { apiUrl } = await start(...db)
    const again = await post(`${apiUrl}/v1/payment_intents`, paid, key)
    expect(again.text).toBe(before.text)
    expect(again.headers.get('idempotent-replayed')).toBe('true')
    const { id } = JSON.parse(before.text)
    expect((await get(`${apiUrl}/v1/payment_intents/${id}`)).status).toBe('succeeded')
    // What was still processing when the process died is decided all the same.
    await expect
      .poll(async () => (await get(`${apiUrl}/v1/payment_intents/${pending.id}`)).status, {
        timeout: 6000,
      })
      .toBe('succeeded')
    const { effects } = await get(`${apiUrl}/sandbox/ledger`)
    expect(effects.map((row: Json) => row.intent).sort()).toEqual([id, pending.id].sort())
  })
}, 20_000)
