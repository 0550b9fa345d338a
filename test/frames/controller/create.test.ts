import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createPaymentMethod, createToken } from '../../../src/frames/controller/create.ts'
import type { Session } from '../../../src/frames/controller/session.ts'
import { error, json, openServer, reset, script, type Server } from '../../api/server.ts'
import { createTime } from '../../api/time.ts'
import { endOf, neverAborted, openSession } from './session.ts'

const visa = { number: '4242424242424242', exp_month: 12, exp_year: 2034, cvc: '123' }

let server: Server
let session: Session

beforeEach(async () => {
  server = await openServer()
  session = openSession(server, createTime(), { 1: { card: visa, postalCode: '94110' } })
})
afterEach(() => server.close())

const bodies = () => server.heard.map(({ text }) => JSON.parse(text) as unknown)

describe('a payment method', () => {
  it('is made of the card that a field offers', async () => {
    const made = { id: 'pm_1', object: 'payment_method' }
    server.handle = json(200, made)
    const billingDetails = { name: 'Ada' }
    expect(
      await createPaymentMethod(session, { offer: '1', billingDetails }, neverAborted()),
    ).toEqual(made)
    expect(server.heard[0]).toMatchObject({ method: 'POST', path: '/v1/payment_methods' })
    expect(bodies()).toEqual([
      {
        type: 'card',
        card: visa,
        billing_details: { name: 'Ada', address: { postal_code: '94110' } },
      },
    ])
  })

  it('is made once: a second try carries the same key', async () => {
    server.handle = script(reset, json(200, { id: 'pm_1', object: 'payment_method' }))
    await createPaymentMethod(session, { token: 'tok_1' }, neverAborted())
    expect(server.heard).toHaveLength(2)
    expect(server.heard[0]?.key).toMatch(/^[0-9a-f]{32}$/)
    expect(server.heard[1]?.key).toBe(server.heard[0]?.key)
  })

  it('has a key of its own each time', async () => {
    server.handle = json(200, { id: 'pm_1', object: 'payment_method' })
    for (const token of ['tok_1', 'tok_1'])
      await createPaymentMethod(session, { token }, neverAborted())
    expect(new Set(server.heard.map(({ key }) => key)).size).toBe(2)
  })

  it('is not what another kind of answer says', async () => {
    server.handle = json(200, { login: 'required' })
    expect(await endOf(createPaymentMethod(session, { token: 'tok_1' }, neverAborted()))).toBe(
      'api_unreachable',
    )
  })

  it('is not made when the call was given up', async () => {
    expect(await endOf(createPaymentMethod(session, { offer: '1' }, AbortSignal.abort()))).toBe(
      'aborted',
    )
    expect(server.heard).toEqual([])
  })

  it('that the API refuses is told with the API’s code', async () => {
    server.handle = error(402, { type: 'card_error', code: 'incorrect_number' })
    expect(await endOf(createPaymentMethod(session, { offer: '1' }, neverAborted()))).toBe(
      'incorrect_number',
    )
  })
})

describe('a token', () => {
  it('is made of the card alone', async () => {
    const made = { id: 'tok_1', object: 'token' }
    server.handle = json(200, made)
    expect(await createToken(session, { offer: '1' }, neverAborted())).toEqual(made)
    expect(server.heard[0]).toMatchObject({ method: 'POST', path: '/v1/tokens' })
    expect(bodies()).toEqual([{ card: visa }])
  })
})
