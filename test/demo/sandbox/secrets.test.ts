import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient } from '@libsql/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { card, cardData, money, startTestSandbox } from './helpers.ts'

let directory = ''
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'onerway-db-'))
})
afterEach(async () => {
  vi.restoreAllMocks()
  await rm(directory, { recursive: true, force: true })
})

const cvc = '7391'
const amex = '378282246310005'
const realLooking = '371449635398431'
// A value of its own, not four digits inside a longer number or an id.
const cvcAlone = new RegExp(`(?<![0-9A-Za-z])${cvc}(?![0-9A-Za-z])`)

it('no card number and no CVC is anywhere on disk, in an answer or on the console', async () => {
  const said: string[] = []
  for (const method of ['log', 'error', 'warn', 'info'] as const) {
    vi.spyOn(console, method).mockImplementation((...args) => void said.push(args.join(' ')))
  }
  const db = `file:${join(directory, 'sandbox.db')}`
  const sandbox = await startTestSandbox(db)
  const { post, form, get, ledger, keys } = sandbox
  const heard: string[] = []
  const hear = async (answer: Promise<{ text: string }>) => heard.push((await answer).text)

  const good = cardData(amex, { cvc })
  const method = good.payment_method_data
  await hear(post('/v1/payment_methods', method, { idempotencyKey: 'a' }))
  await hear(post('/v1/payment_methods', method, { idempotencyKey: 'a' }))
  await hear(post('/v1/tokens', { card: card(amex, { cvc }) }, { key: keys.publishable }))
  await hear(
    post('/v1/payment_intents', { ...money, confirm: true, ...good }, { idempotencyKey: 'b' }),
  )
  await hear(post('/v1/payment_methods', cardData(realLooking, { cvc }).payment_method_data))
  await hear(
    post(
      '/v1/payment_intents',
      { ...money, confirm: true, ...cardData(realLooking, { cvc }) },
      { key: keys.liveSecret, idempotencyKey: amex },
    ),
  )
  await hear(
    post('/v1/payment_intents', { ...money, confirm: true, ...cardData('4000000000000002') }),
  )
  await hear(post('/v1/payment_methods', { ...method, [amex]: cvc }))
  await hear(post('/v1/payment_methods', { type: 'card', card: { number: [amex], cvc: [cvc] } }))
  await hear(form('/v1/payment_methods', `type=card&card[number]=${amex}&card[cvc]=${cvc}&x[=`))
  await hear(post('/v1/setup_intents', { confirm: true, ...good }, { idempotencyKey: 'c' }))
  await hear(post('/v1/setup_intents', { confirm: true, ...cardData(realLooking, { cvc }) }))
  await hear(post('/v1/confirmation_tokens', good, { key: keys.publishable }))
  const saved = await post('/v1/payment_methods', method)
  const again = {
    ...money,
    confirm: true,
    payment_method: saved.body.id,
    payment_method_options: { card: { cvc } },
  }
  await hear(post('/v1/payment_intents', again, { idempotencyKey: 'd' }))
  await hear(get(`/v1/card_metadata?bin=${amex}`))
  await hear(get(`/v1/payment_intents?expand[]=data.${amex}`))
  await hear(post('/v1/customers', { expand: [`${amex}.${amex}`] }))
  await hear(get(`/v1/payment_methods/${amex}?cvc=${cvc}`))
  heard.push(JSON.stringify(await ledger()))

  const onDisk = await contents()
  await sandbox.close()
  onDisk.push(...(await contents()), ...(await columns(db)))

  expect(onDisk.join().length).toBeGreaterThan(10_000)
  for (const text of [...onDisk, ...heard, ...said]) {
    for (const number of [amex, realLooking, '4000000000000002']) {
      expect(text.includes(number)).toBe(false)
    }
    expect(cvcAlone.test(text)).toBe(false)
  }
})

/** Every file's bytes: the database, its write-ahead log, its key. */
async function contents(): Promise<string[]> {
  const names = await readdir(directory)
  return Promise.all(names.map((name) => readFile(join(directory, name), 'latin1')))
}

/** Every value of every table, in case a page lays one out in pieces. */
async function columns(url: string): Promise<string[]> {
  const client = createClient({ url })
  const tables = await client.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
  const texts: string[] = []
  for (const table of tables.rows) {
    const { rows } = await client.execute(`SELECT * FROM ${String(table['name'])}`)
    for (const row of rows) texts.push(...Object.values(row).map(String))
  }
  client.close()
  return texts
}
