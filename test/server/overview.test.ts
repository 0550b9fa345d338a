// Every call of the API overview as it is written there, against the sandbox.

import { beforeEach, describe, expect, it } from 'vitest'
import { Onerway } from '../../src/server/index.ts'
import { useSandbox } from '../demo/sandbox/helpers.ts'
import { failure } from './helpers.ts'

const sandbox = useSandbox()
let onerway: Onerway
beforeEach(() => {
  onerway = Onerway(sandbox.current.keys.secret, { apiBase: sandbox.current.apiUrl })
})

describe('the API overview', () => {
  it('creates a payment intent', async () => {
    const paymentIntent = await onerway.paymentIntents.create({
      amount: 2000,
      currency: 'usd',
      description: '来自示例商店的购买',
    })
    expect(paymentIntent).toMatchObject({
      id: expect.stringMatching(/^pi_\w{24}$/) as string,
      object: 'payment_intent',
      amount: 2000,
      currency: 'usd',
      status: 'requires_payment_method',
      description: '来自示例商店的购买',
      livemode: false,
    })
  })

  it('creates a payment method, with a year that has not passed', async () => {
    const paymentMethod = await onerway.paymentMethods.create({
      type: 'card',
      card: {
        number: '4242424242424242',
        exp_month: 12,
        exp_year: new Date().getFullYear() + 1,
        cvc: '123',
      },
    })
    expect(paymentMethod).toMatchObject({
      object: 'payment_method',
      card: { brand: 'visa', last4: '4242', exp_month: 12 },
    })
    expect(JSON.stringify(paymentMethod)).not.toContain('4242424242424242')
  })

  it('lists payments after one of them', async () => {
    const made = []
    for (let amount = 1001; amount <= 1012; amount++)
      made.unshift(await onerway.paymentIntents.create({ amount, currency: 'usd' }))
    const payments = await onerway.paymentIntents.list({
      limit: 10,
      starting_after: made[0]?.id ?? '',
    })
    expect(payments).toMatchObject({ object: 'list', url: '/v1/payment_intents', has_more: true })
    expect(payments.data.map(({ amount }) => amount)).toEqual(
      made.slice(1, 11).map(({ amount }) => amount),
    )
  })

  it('refuses a declined card with the error that it shows', async () => {
    const error = await failure(
      onerway.paymentIntents.create(
        {
          amount: 2000,
          currency: 'usd',
          confirm: true,
          payment_method_data: {
            type: 'card',
            card: {
              number: '4000000000009995',
              exp_month: 12,
              exp_year: new Date().getFullYear() + 1,
              cvc: '123',
            },
          },
        },
        { locale: 'zh-CN' },
      ),
    )
    expect(error).toMatchObject({
      name: 'OnerwayCardError',
      type: 'card_error',
      code: 'card_declined',
      decline_code: 'insufficient_funds',
      message: expect.stringMatching(/余额不足/) as string,
      statusCode: 402,
    })
  })

  it('tells the rate limit of each answer', async () => {
    const { lastResponse } = await onerway.paymentIntents.list()
    expect(lastResponse).toMatchObject({
      statusCode: 200,
      rateLimit: { limit: 100, remaining: 99 },
    })
    expect(lastResponse.rateLimit.reset).toBeGreaterThan(1_700_000_000)
  })
})
