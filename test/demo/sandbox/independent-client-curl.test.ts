// The API as curl speaks it: forms with brackets, nothing but what a shell has.

import { execFile, spawnSync } from 'node:child_process'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { useSandbox, type Json } from './helpers.ts'

const sandbox = useSandbox()
const run = promisify(execFile)
const missing = spawnSync('curl', ['--version']).status !== 0
if (missing) console.warn('SKIPPED: curl is not installed, so the API was not driven with it')

/** `curl … URL`, with the status after the body. */
async function curl(path: string, ...flags: string[]): Promise<{ status: number; body: Json }> {
  const { apiUrl, keys } = sandbox.current
  const auth = ['-H', `Authorization: Bearer ${keys.secret}`]
  const args = ['-s', '-g', '-w', '\n%{http_code}', ...auth, ...flags, apiUrl + path]
  const { stdout } = await run('curl', args)
  const [body = '', status] = stdout.split(/\n(?=\d{3}$)/)
  return { status: Number(status), body: JSON.parse(body) }
}

const data = (...pairs: string[]) => pairs.flatMap((pair) => ['-d', pair])
const card = (number: string, at = 'card') =>
  data(`${at}[number]=${number}`, `${at}[exp_month]=12`, `${at}[exp_year]=2040`, `${at}[cvc]=123`)

describe.skipIf(missing)('curl', () => {
  it('creates an intent and confirms it with a payment method', async () => {
    const { body: method } = await curl(
      '/v1/payment_methods',
      ...data('type=card', 'billing_details[email]=a@example.com'),
      ...card('4242424242424242'),
    )
    expect(method).toMatchObject({ object: 'payment_method', card: { last4: '4242' } })
    const created = await curl(
      '/v1/payment_intents',
      ...data('amount=2000', 'currency=usd', 'metadata[order]=1', 'payment_method_types[]=card'),
    )
    expect(created).toMatchObject({ status: 200, body: { amount: 2000, metadata: { order: '1' } } })
    const { body } = await curl(
      `/v1/payment_intents/${created.body.id}/confirm`,
      ...data(`payment_method=${method.id}`),
    )
    expect(body).toMatchObject({ status: 'succeeded', amount_received: 2000 })
  })

  it('updates with PUT as with POST', async () => {
    const { body: intent } = await curl(
      '/v1/payment_intents',
      ...data('amount=2000', 'currency=usd'),
    )
    const path = `/v1/payment_intents/${intent.id}`
    const put = await curl(path, '-X', 'PUT', ...data('amount=3000'))
    expect(put).toMatchObject({ status: 200, body: { amount: 3000 } })
    const post = await curl(path, ...data('description=Later', 'metadata[a]=b'))
    expect(post.body).toMatchObject({ amount: 3000, description: 'Later', metadata: { a: 'b' } })
    const cleared = await curl(path, ...data('description=', 'metadata[a]='))
    expect(cleared.body).toMatchObject({ description: null, metadata: {} })
  })

  it('lists with -G', async () => {
    for (let i = 1; i <= 5; i++) {
      await curl('/v1/payment_intents', ...data(`amount=${i}000`, 'currency=usd'))
    }
    const amounts = (page: Json) => page.body.data.map((intent: Json) => intent.amount)
    const first = await curl('/v1/payment_intents', '-G', ...data('limit=3', 'created[gte]=1'))
    expect(amounts(first)).toEqual([5000, 4000, 3000])
    expect(first.body.has_more).toBe(true)
    const after = `starting_after=${first.body.data[2].id}`
    const second = await curl('/v1/payment_intents', '-G', ...data('limit=3', after))
    expect(amounts(second)).toEqual([2000, 1000])
    expect(second.body.has_more).toBe(false)
  })

  it('is told what was wrong, in the language it asks for', async () => {
    const refused = await curl(
      '/v1/payment_intents',
      ...data('amount=2000', 'currency=usd', 'confirm=true', 'payment_method_data[type]=card'),
      ...card('4000000000009995', 'payment_method_data[card]'),
    )
    expect(refused.status).toBe(402)
    expect(refused.body.error).toMatchObject({ decline_code: 'insufficient_funds' })
    const misspelt = await curl(
      '/v1/payment_intents',
      ...['-H', 'Accept-Language: zh-CN'],
      ...data('amount=2000', 'curency=usd'),
    )
    expect(misspelt.status).toBe(400)
    expect(misspelt.body.error).toMatchObject({ code: 'parameter_unknown', param: 'curency' })
    expect(misspelt.body.error.message).toContain('currency')
    expect(misspelt.body.error.message).toMatch(/未知参数/)
  })

  it('repeats a request under the same key without a second effect', async () => {
    const pay = () =>
      curl(
        '/v1/payment_intents',
        ...['-H', 'Idempotency-Key: order-1'],
        ...data('amount=2000', 'currency=usd', 'confirm=true', 'payment_method_data[type]=card'),
        ...card('4242424242424242', 'payment_method_data[card]'),
      )
    const [first, second] = [await pay(), await pay()]
    expect(first.status).toBe(200)
    expect(second.body).toEqual(first.body)
    expect((await sandbox.current.ledger()).effects).toHaveLength(1)
  })
})
