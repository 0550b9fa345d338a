// Methods for later, and what a browser hands over, against the sandbox.

import { beforeEach, describe, expect, it } from 'vitest'
import { Onerway, type OnerwayRequestError } from '../../src/server/index.ts'
import { useSandbox } from '../demo/sandbox/helpers.ts'
import { card, failure, money } from './helpers.ts'

const sandbox = useSandbox()
let onerway: Onerway
beforeEach(() => {
  onerway = Onerway(sandbox.current.keys.secret, { apiBase: sandbox.current.apiUrl })
})

describe('a setup intent', () => {
  it('is created, changed, confirmed and found', async () => {
    const { setupIntents } = onerway
    const customer = await onerway.customers.create({})
    const { id } = await setupIntents.create({ customer: customer.id })
    await setupIntents.update(id, { description: '订阅' })
    const confirmed = await setupIntents.confirm(id, {
      payment_method_data: { type: 'card', card },
    })
    expect(confirmed).toMatchObject({ status: 'succeeded', usage: 'off_session' })
    expect(await setupIntents.retrieve(id)).toEqual(confirmed)
    const { data } = await setupIntents.list({ customer: customer.id })
    expect(data.map((intent) => intent.id)).toEqual([id])
  })

  it('that is canceled refuses to be confirmed, and travels with the error', async () => {
    const { id } = await onerway.setupIntents.create({})
    await onerway.setupIntents.cancel(id)
    const error: OnerwayRequestError = await failure(
      onerway.setupIntents.confirm(id, { payment_method_data: { type: 'card', card } }),
    )
    expect(error).toMatchObject({
      name: 'OnerwayInvalidRequestError',
      code: 'setup_intent_unexpected_state',
    })
    expect(error.setup_intent).toMatchObject({ id, status: 'canceled' })
  })
})

it('a confirmation token of a browser is read and pays', async () => {
  const { body } = await sandbox.current.post(
    '/v1/confirmation_tokens',
    { payment_method_data: { type: 'card', card } },
    { key: sandbox.current.keys.publishable },
  )
  const { id } = body as { id: string }
  const token = await onerway.confirmationTokens.retrieve(id)
  expect(token).toMatchObject({
    object: 'confirmation_token',
    payment_method_preview: { type: 'card', card: { last4: '4242' } },
  })
  const intent = await onerway.paymentIntents.create(money)
  const paid = await onerway.paymentIntents.confirm(intent.id, { confirmation_token: id })
  expect(paid.status).toBe('succeeded')
  expect((await onerway.confirmationTokens.retrieve(id)).payment_intent).toBe(intent.id)
})
