// Money that goes back, against the sandbox.

import { expect, it } from 'vitest'
import { Onerway, OnerwayInvalidRequestError } from '../../src/server/index.ts'
import { useSandbox } from '../demo/sandbox/helpers.ts'
import { card, failure, money } from './helpers.ts'

const sandbox = useSandbox()

it('a payment is given back in part, in full, and no further', async () => {
  const onerway = Onerway(sandbox.current.keys.secret, { apiBase: sandbox.current.apiUrl })
  const { id: payment_intent, latest_charge: charge } = await onerway.paymentIntents.create({
    ...money,
    payment_method_data: { type: 'card', card },
    confirm: true,
  })
  const { refunds } = onerway
  const part = await refunds.create({ payment_intent, amount: 500, reason: 'duplicate' })
  expect(part).toMatchObject({ object: 'refund', amount: 500, charge, reason: 'duplicate' })
  const rest = await refunds.create({ payment_intent })
  expect(rest).toMatchObject({ amount: 1500, currency: 'usd', status: 'succeeded' })

  const error = await failure(refunds.create({ payment_intent }))
  expect(error).toBeInstanceOf(OnerwayInvalidRequestError)
  expect(error).toMatchObject({ code: 'charge_already_refunded', param: 'payment_intent' })

  await refunds.update(part.id, { metadata: { ticket: '9' } })
  expect(await refunds.retrieve(part.id)).toMatchObject({ metadata: { ticket: '9' } })
  const all = await refunds.list({ payment_intent }).autoPagingToArray({ limit: 10 })
  expect(all.map(({ id }) => id)).toEqual([rest.id, part.id])
})
