import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cardData, money, writeBuild } from '../helpers.ts'
import { startReceiver, until, verify, type Receiver } from '../webhooks/receiver.ts'

const cli = fileURLToPath(new URL('../../../../demo/sandbox/cli.ts', import.meta.url))
const key = 'Bearer sk_test_onerway_sandbox'

let directory = ''
let build = ''
let db = ''
let shop: Receiver
let answer = 200
const running: ChildProcess[] = []
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'onerway-events-'))
  build = await writeBuild()
  db = `file:${join(directory, 'sandbox.db')}`
  answer = 200
  shop = await startReceiver((response) => {
    if (answer > 0) response.writeHead(answer).end()
  })
})
afterEach(async () => {
  for (const child of running.splice(0)) child.kill('SIGKILL')
  await shop.close()
  for (const one of [directory, build]) await rm(one, { recursive: true, force: true })
})

function run(...args: string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', cli, ...args])
  running.push(child)
  let [output, errors] = ['', '']
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const done = async () => ({ code: await ended, output: output.trim(), errors: errors.trim() })
  return { child, done, ended, output: () => output, errors: () => errors }
}

async function start(...flags: string[]) {
  const ports = ['--api-port', '0', '--js-port', '0', '--dist-dir', build, '--quiet']
  const started = run(...ports, '--db', db, ...flags)
  await expect.poll(() => started.output(), { timeout: 15_000 }).toContain('no money moves')
  const [, apiUrl = ''] = /API +(\S+)\/v1\//.exec(started.output()) ?? []
  return { ...started, apiUrl, port: new URL(apiUrl).port }
}

const post = async (url: string, body: object) =>
  (
    await fetch(url, {
      method: 'POST',
      headers: { authorization: key, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  ).json()

const paid = { ...money, confirm: true, ...cardData() }
const list = (...flags: string[]) => run('events', '--db', db, ...flags).done()

describe('the command line', () => {
  it('delivers to --webhook-url, lists the events and sends one again', async () => {
    const { output, apiUrl, port } = await start('--webhook-url', shop.url)
    const [, secret = ''] = /webhook +\S+ +(whsec_\w+)/.exec(output()) ?? []
    await post(`${apiUrl}/v1/payment_intents`, paid)
    await until(() => shop.got.length).toBe(2)
    expect(shop.got.map((parcel) => verify(parcel, secret))).toEqual([true, true])

    const both = await list()
    expect(both.code).toBe(0)
    const state = `    ${shop.url}  delivered (200, 1 attempt)`
    expect(both.output.split('\n')).toEqual([
      expect.stringMatching(/^[\d-]+ [\d:]+ {2}evt_\w+ {2}payment_intent\.succeeded$/),
      state,
      expect.stringMatching(/ {2}payment_intent\.created$/),
      state,
    ])
    expect((await list('--limit', '1')).output.split('\n')).toHaveLength(2)

    const [id = ''] = /evt_\w+/.exec(both.output) ?? []
    const resent = await run('events', 'resend', id, '--api-port', port).done()
    expect(resent).toEqual({
      code: 0,
      output: `${id} (payment_intent.succeeded) is on its way to 1 endpoint`,
      errors: '',
    })
    await until(() => shop.got.filter(({ event }) => event.id === id).length).toBe(2)

    const unknown = await run('events', 'resend', 'evt_none', '--api-port', port).done()
    expect(unknown).toMatchObject({ code: 1, errors: expect.stringContaining('no event evt_none') })
  })

  it('lists what failed, and says what there is none of', async () => {
    const none = await list()
    expect(none).toMatchObject({ code: 1, errors: expect.stringMatching(/no database at .*--db$/) })
    answer = 500
    const { apiUrl } = await start('--webhook-url', shop.url)
    expect((await list()).output).toBe('No events yet.')
    await post(`${apiUrl}/v1/payment_intents`, money)
    await until(() => shop.got.length).toBe(1)
    const state = / {2}pending \(500, 1 attempt, next in \d+ s\)$/
    await expect.poll(async () => (await list()).output, { timeout: 10_000 }).toMatch(state)
  })

  it('has no event to send without a sandbox that runs, or an endpoint', async () => {
    const { apiUrl, port, child, ended } = await start()
    await post(`${apiUrl}/v1/payment_intents`, money)
    const [id = ''] = /evt_\w+/.exec((await list()).output) ?? []
    const nowhere = await run('events', 'resend', id, '--api-port', port).done()
    expect(nowhere).toMatchObject({
      code: 1,
      errors: 'sandbox: no webhook endpoint takes payment_intent.created',
    })
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
    const { code, errors } = await run('events', 'resend', id, '--api-port', port).done()
    expect(code).toBe(1)
    expect(errors).toBe(
      `sandbox: no sandbox runs at ${apiUrl}: start one with npm run sandbox, or name its --api-port`,
    )
  })

  it.each([
    [['events', 'repeat', 'evt_1'], /events takes nothing, or: resend/],
    [['events', 'resend'], /events takes nothing, or: resend/],
    [['events', '--limit', '0'], /--limit takes a number from 1 to 100/],
    [['events', '--db', ':memory:'], /seen only by its own sandbox/],
    [['--host', '0.0.0.0'], /0\.0\.0\.0 lets other machines in: add --public/],
    [['--webhook-url', 'localhost'], /--webhook-url takes a full http or https address/],
  ])('refuses %j in one line', async (flags, words) => {
    const ports = flags[0] === 'events' ? [] : ['--api-port', '0', '--js-port', '0']
    const more = ports.length > 0 ? ['--dist-dir', build, '--db', ':memory:'] : []
    const { code, output, errors } = await run(...flags, ...ports, ...more).done()
    expect(code).toBe(1)
    expect(errors).toMatch(words)
    expect(errors.split('\n')).toHaveLength(1)
    expect(output).toBe('')
  })

  it('listens beyond loopback when told twice, and warns', async () => {
    const open = await start('--host', '0.0.0.0', '--public')
    expect(open.errors()).toMatch(/^sandbox: 0\.0\.0\.0 is open to other machines/)
    expect(open.apiUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    expect((await fetch(open.apiUrl)).status).toBe(404)
    const local = await start('--host', 'localhost', '--db', ':memory:')
    expect(local.errors()).toBe('')
    expect((await fetch(local.apiUrl)).status).toBe(404)
  })
}, 40_000)

it('delivers after kill -9 what it had taken in before', async () => {
  answer = 0
  const first = await start('--webhook-url', shop.url)
  await post(`${first.apiUrl}/v1/payment_intents`, paid)
  await until(() => shop.got.length).toBe(2)
  first.child.kill('SIGKILL')
  await first.ended
  answer = 200
  await start('--webhook-url', shop.url)
  await until(() => shop.got.length).toBe(4)
  const ids = shop.got.map(({ event }) => event.id)
  expect(new Set(ids.slice(2))).toEqual(new Set(ids.slice(0, 2)))
  const state = /delivered \(200, 1 attempt\)[^]*delivered \(200, 1 attempt\)$/
  await expect.poll(async () => (await list()).output, { timeout: 10_000 }).toMatch(state)
}, 40_000)
