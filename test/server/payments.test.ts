// A payment's life from a server, against the sandbox.

import { beforeEach, describe, expect, it } from 'vitest'
import {
  Onerway,
  OnerwayCardError,
  OnerwayIdempotencyError,
  OnerwayInvalidRequestError,
} from '../../src/server/index.ts'
import { useSandbox } from '../demo/sandbox/helpers.ts'
import { card, failure, money } from './helpers.ts'

const sandbox = useSandbox()
let onerway: Onerway
beforeEach(() => {
  onerway = Onerway(sandbox.current.keys.secret, { apiBase: sandbox.current.apiUrl })
})
const pay = { payment_method_data: { type: 'card', card } } as const

describe('a payment intent', () => {
  it('is created, read, changed and confirmed', async () => {
    const { paymentIntents } = onerway
    const { id } = await paymentIntents.create({ ...money, metadata: { order: '7' } })
    expect(await paymentIntents.retrieve(id)).toMatchObject({ id, metadata: { order: '7' } })
    const changed = await paymentIntents.update(id, { amount: 2500, metadata: { order: null } })
    expect(changed).toMatchObject({ amount: 2500, metadata: {} })
    expect(await paymentIntents.confirm(id, pay)).toMatchObject({
      status: 'succeeded',
      amount_received: 2500,
    })
  })

  it('is confirmed with a payment method that exists, or a token', async () => {
    const method = await onerway.paymentMethods.create({ type: 'card', card })
    expect(await onerway.paymentMethods.retrieve(method.id)).toEqual(method)
    const first = await onerway.paymentIntents.create({ ...money, payment_method: method.id })
    expect(await onerway.paymentIntents.confirm(first.id)).toMatchObject({ status: 'succeeded' })

    const token = await onerway.tokens.create({ card })
    const second = await onerway.paymentIntents.create({
      ...money,
      confirm: true,
      payment_method_data: { type: 'card', card: { token: token.id } },
    })
    expect(second.status).toBe('succeeded')
    expect(await onerway.tokens.retrieve(token.id)).toMatchObject({ used: true })
  })

  it('is reserved, and captured in part', async () => {
    const { id } = await onerway.paymentIntents.create({
      ...money,
      ...pay,
      capture_method: 'manual',
      confirm: true,
    })
    expect(await onerway.paymentIntents.capture(id, { amount_to_capture: 1500 })).toMatchObject({
      status: 'succeeded',
      amount_received: 1500,
    })
  })

  it('is canceled', async () => {
    const { id } = await onerway.paymentIntents.create(money)
    const canceled = await onerway.paymentIntents.cancel(id, { cancellation_reason: 'abandoned' })
    expect(canceled).toMatchObject({ status: 'canceled', cancellation_reason: 'abandoned' })
    const error = await failure(onerway.paymentIntents.confirm(id, pay))
    expect(error).toBeInstanceOf(OnerwayInvalidRequestError)
    expect(error).toMatchObject({
      code: 'payment_intent_unexpected_state',
      payment_intent: { id, status: 'canceled' },
    })
  })

  it('that is declined carries the intent in the error', async () => {
    const { id } = await onerway.paymentIntents.create(money)
    const number = '4000000000000002'
    const error = await failure(
      onerway.paymentIntents.confirm(id, {
        payment_method_data: { type: 'card', card: { ...card, number } },
      }),
    )
    expect(error).toBeInstanceOf(OnerwayCardError)
    expect(error).toMatchObject({
      code: 'card_declined',
      decline_code: 'generic_decline',
      request_id: expect.stringMatching(/^req_/) as string,
      doc_url: expect.stringContaining('card_declined') as string,
      payment_intent: { id, status: 'requires_payment_method' },
    })
  })
})

describe('one idempotency key', () => {
  it('is one payment, however often the call is made', async () => {
    const params = { ...money, ...pay, confirm: true }
    const first = await onerway.paymentIntents.create(params, { idempotencyKey: 'order-7' })
    const again = await onerway.paymentIntents.create(params, { idempotencyKey: 'order-7' })
    expect(again).toEqual(first)
    expect(again.lastResponse).toMatchObject({
      idempotencyKey: 'order-7',
      headers: { 'idempotent-replayed': 'true' },
    })
    expect((await onerway.paymentIntents.list()).data).toHaveLength(1)
  })

  it('is refused for another call', async () => {
    await onerway.paymentIntents.create(money, { idempotencyKey: 'order-7' })
    const other = { ...money, amount: 3000 }
    const error = await failure(onerway.paymentIntents.create(other, { idempotencyKey: 'order-7' }))
    expect(error).toBeInstanceOf(OnerwayIdempotencyError)
    expect(error).toMatchObject({ statusCode: 400, code: 'idempotency_key_reused' })
  })
})

describe('a request that is wrong', () => {
  it.each([
    ['an amount that is too small', { amount: 1, currency: 'usd' }, 'amount_too_small', 'amount'],
    ['no currency', { amount: 2000 }, 'parameter_missing', 'currency'],
    ['a misspelt name', { ...money, curency: 'usd' }, 'parameter_unknown', 'curency'],
  ])('by %s names the parameter', async (_, params, code, param) => {
    const error = await failure(onerway.paymentIntents.create(params as never))
    expect(error).toMatchObject({
      name: 'OnerwayInvalidRequestError',
      statusCode: 400,
      code,
      param,
    })
  })

  it('by its key, its version or its id says so', async () => {
    const options = { apiBase: sandbox.current.apiUrl }
    const stranger = Onerway('sk_test_somebody_else', options)
    expect(await failure(stranger.paymentIntents.list())).toMatchObject({
      name: 'OnerwayAuthenticationError',
      statusCode: 401,
    })
    expect(
      await failure(onerway.paymentIntents.list({}, { apiVersion: '1999-01-01' })),
    ).toMatchObject({ code: 'version_unknown' })
    expect(await failure(onerway.paymentIntents.retrieve('pi_none'))).toMatchObject({
      name: 'OnerwayInvalidRequestError',
      statusCode: 404,
      code: 'resource_missing',
    })
  })
})
