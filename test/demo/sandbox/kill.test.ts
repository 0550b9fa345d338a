// What was answered is there, and nothing happens twice, whenever the process
// dies. It is killed with -9 twenty times while clients pay. A client repeats a
// request whose answer it did not get, under the same key, until it has one.

import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { cardData, money, writeBuild, type Json } from './helpers.ts'

const cli = fileURLToPath(new URL('../../../demo/sandbox/cli.ts', import.meta.url))
const kills = 20
const clients = 4
/** On a machine that is too slow for twenty kills in this time, ten have to do. */
const patience = 55_000
const fewest = 10

let build = ''
let directory = ''
let child: ChildProcess | undefined
/** Where the API is now, or will be. */
let apiUrl: Promise<string> = Promise.resolve('')
beforeAll(async () => {
  build = await writeBuild()
  directory = await mkdtemp(join(tmpdir(), 'onerway-kill-'))
})
afterAll(async () => {
  child?.kill('SIGKILL')
  await rm(build, { recursive: true, force: true })
  await rm(directory, { recursive: true, force: true })
})

/** Starts the process on the file; resolves once it has said where it listens. */
function start(): Promise<string> {
  const db = `file:${join(directory, 'sandbox.db')}`
  const flags = ['--api-port', '0', '--js-port', '0', '--db', db, '--dist-dir', build, '--quiet']
  const started = spawn(process.execPath, ['--import', 'tsx', cli, ...flags])
  child = started
  return new Promise((resolve, reject) => {
    let said = ''
    started.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
    started.once('exit', () => reject(new Error(`it ended before it listened: ${said}`)))
    started.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const found = /API +(http:\/\/127\.0\.0\.1:\d+)\/v1\//.exec(said)?.[1]
      if (found !== undefined) resolve(found)
    })
  })
}

async function killAndStart(): Promise<string> {
  const ended = new Promise((resolve) => child?.once('exit', resolve))
  child?.kill('SIGKILL')
  await ended
  return start()
}

/** An answer of 200, and the text of it. */
interface Answered {
  readonly path: string
  readonly key: string
  readonly sent: object
  readonly text: string
}

const lost = { requests: 0, refusals: 0 }

const once = async (url: string, { path, key, sent }: Omit<Answered, 'text'>) =>
  fetch(url + path, {
    method: 'POST',
    headers: {
      authorization: 'Bearer sk_test_onerway_sandbox',
      'content-type': 'application/json',
      'idempotency-key': key,
    },
    body: JSON.stringify(sent),
  }).then(async (reply) => ({ status: reply.status, text: await reply.text() }))

/** Asks under one key until there is an answer, from whichever process gives it. */
async function insist(request: Omit<Answered, 'text'>): Promise<Answered> {
  for (;;) {
    const url = await apiUrl
    const reply = await once(url, request).catch(() => undefined)
    if (reply?.status === 200) return { ...request, text: reply.text }
    if (reply && reply.status !== 409 && reply.status !== 429)
      throw new Error(`${reply.status} ${reply.text}`)
    if (reply) lost.refusals++
    else lost.requests++
    // Before the next process listens there is nobody to ask; past its rate limit, in vain.
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** One customer after another: an intent is created, then confirmed. */
async function keepPaying(name: string, answers: Answered[], stopped: () => boolean) {
  for (let n = 0; !stopped(); n++) {
    const key = `${name}-${n}`
    const created = await insist({ path: '/v1/payment_intents', key, sent: money })
    answers.push(created)
    const { id } = JSON.parse(created.text) as { id: string }
    const path = `/v1/payment_intents/${id}/confirm`
    answers.push(await insist({ path, key: `${key}-confirm`, sent: cardData() }))
  }
}

it('kill -9 loses no answer and repeats no effect', async () => {
  const began = performance.now()
  apiUrl = start()
  await apiUrl
  const answers: Answered[] = []
  let over = false
  const paying = Array.from({ length: clients }, (_, index) =>
    keepPaying(`client-${index}`, answers, () => over),
  )
  // A client that gives up must end the test, not leave it waiting for more answers.
  const failed = Promise.all(paying)
  failed.catch(() => (over = true))
  let killed = 0
  while (!over && killed < kills && performance.now() - began < patience) {
    // Each process does some work first, and dies at another moment than the last.
    const enough = answers.length + 4 + (killed % 5)
    while (answers.length < enough && !over)
      await new Promise((resolve) => setTimeout(resolve, 1 + (killed % 3)))
    apiUrl = killAndStart()
    await apiUrl
    killed++
  }
  over = true
  await failed
  await judge(answers, killed)
}, 90_000)

async function judge(answers: readonly Answered[], killed: number): Promise<void> {
  const url = await apiUrl
  const get = async (path: string): Promise<Json> =>
    (
      await fetch(url + path, { headers: { authorization: 'Bearer sk_test_onerway_sandbox' } })
    ).json()
  const { effects } = await get('/sandbox/ledger')
  const perIntent = new Map<string, number>()
  for (const { intent } of effects) perIntent.set(intent, (perIntent.get(intent) ?? 0) + 1)

  const stored = new Map<string, Json>()
  for (let after = ''; ;) {
    const page = await get(`/v1/payment_intents?limit=100${after}`)
    for (const intent of page.data) stored.set(intent.id, intent)
    if (!page.has_more) break
    after = `&starting_after=${page.data.at(-1).id}`
  }
  const succeeded = [...stored.values()].filter(({ status }) => status === 'succeeded')
  const created = answers.filter(({ path }) => path === '/v1/payment_intents')
  console.log(
    `${killed} kills; ${answers.length} answers of 200, ${lost.requests} attempts without one,` +
      ` ${lost.refusals} put off; ${stored.size} intents, ${succeeded.length} succeeded,` +
      ` ${effects.length} effects, at most ${Math.max(...perIntent.values())} an intent`,
  )

  expect(killed).toBeGreaterThanOrEqual(fewest)
  // Each key made one intent: none was lost, none was made twice.
  expect(stored.size).toBe(created.length)
  for (const { path, text } of answers) {
    const { id } = JSON.parse(text)
    expect(stored.get(id)?.status, `${path} ${text}`).toBe('succeeded')
    expect(perIntent.get(id)).toBe(1)
  }
  expect(succeeded).toHaveLength(perIntent.size)
  expect(effects).toHaveLength(perIntent.size)
  // A replay after the last kill repeats what was answered, and changes nothing.
  for (const answer of answers.slice(-10)) {
    const again = await once(url, answer)
    expect(again).toEqual({ status: 200, text: answer.text })
  }
  expect((await get('/sandbox/ledger')).effects).toHaveLength(effects.length)
}
