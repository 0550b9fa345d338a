import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  createConfirmationToken,
  createPaymentMethod,
  createToken,
} from '../../../src/frames/controller/create.ts'
import { readCreate } from '../../../src/frames/controller/arguments.ts'
import type { Session } from '../../../src/frames/controller/session.ts'
import { error, json, openServer, reset, script, type Server } from '../../api/server.ts'
import { createTime } from '../../api/time.ts'
import { endOf, neverAborted, openSession } from './session.ts'

const visa = { number: '4242424242424242', exp_month: 12, exp_year: 2034, cvc: '123' }

const OFFER = '1'.repeat(32)
const ofField = (more: object = {}) =>
  readCreate([{ type: 'card', card: { offer: OFFER }, ...more }], '')
const ofToken = () => readCreate([{ type: 'card', card: { token: 'tok_1' } }], '')

let server: Server
let session: Session

beforeEach(async () => {
  server = await openServer()
  session = openSession(server, createTime(), { [OFFER]: { card: visa, postalCode: '94110' } })
})
afterEach(() => server.close())

const bodies = () => server.heard.map(({ text }) => JSON.parse(text) as unknown)

describe('a payment method', () => {
  it('is made of the card that a field offers', async () => {
    const made = { id: 'pm_1', object: 'payment_method' }
    server.handle = json(200, made)
    const billing_details = { name: 'Ada' }
    expect(
      await createPaymentMethod(session, ofField({ billing_details }), neverAborted()),
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
    await createPaymentMethod(session, ofToken(), neverAborted())
    expect(server.heard).toHaveLength(2)
    expect(server.heard[0]?.key).toMatch(/^[0-9a-f]{32}$/)
    expect(server.heard[1]?.key).toBe(server.heard[0]?.key)
  })

  it('has a key of its own each time', async () => {
    server.handle = json(200, { id: 'pm_1', object: 'payment_method' })
    for (let time = 0; time < 2; time++)
      await createPaymentMethod(session, ofToken(), neverAborted())
    expect(new Set(server.heard.map(({ key }) => key)).size).toBe(2)
  })

  it('is not what another kind of answer says', async () => {
    server.handle = json(200, { login: 'required' })
    expect(await endOf(createPaymentMethod(session, ofToken(), neverAborted()))).toBe(
      'api_unreachable',
    )
  })

  it('is not made when the call was given up', async () => {
    expect(await endOf(createPaymentMethod(session, ofField(), AbortSignal.abort()))).toBe(
      'aborted',
    )
    expect(server.heard).toEqual([])
  })

  it('that the API refuses is told with the API’s code', async () => {
    server.handle = error(402, { type: 'card_error', code: 'incorrect_number' })
    expect(await endOf(createPaymentMethod(session, ofField(), neverAborted()))).toBe(
      'incorrect_number',
    )
  })
})

describe('a token', () => {
  it('is made of the card alone', async () => {
    const made = { id: 'tok_1', object: 'token' }
    server.handle = json(200, made)
    expect(await createToken(session, ofField(), neverAborted())).toEqual(made)
    expect(server.heard[0]).toMatchObject({ method: 'POST', path: '/v1/tokens' })
    expect(bodies()).toEqual([{ card: visa }])
  })
})

describe('a confirmation token', () => {
  it('holds what the shopper has chosen, and where they come back to', async () => {
    const made = { id: 'ctoken_1', object: 'confirmation_token' }
    server.handle = json(200, made)
    const given = readCreate(
      [{ elements: { offer: OFFER }, params: { return_url: 'https://shop.example/done' } }],
      '',
    )
    expect(await createConfirmationToken(session, given, neverAborted())).toEqual(made)
    expect(server.heard[0]).toMatchObject({ method: 'POST', path: '/v1/confirmation_tokens' })
    expect(bodies()).toEqual([
      {
        payment_method_data: {
          type: 'card',
          card: visa,
          billing_details: { address: { postal_code: '94110' } },
        },
        return_url: 'https://shop.example/done',
      },
    ])
  })

  it('may be for a saved method', async () => {
    server.handle = json(200, { id: 'ctoken_1', object: 'confirmation_token' })
    const given = readCreate([{ payment_method: 'pm_1' }], '')
    await createConfirmationToken(session, given, neverAborted())
    expect(bodies()).toEqual([{ payment_method: 'pm_1' }])
  })
})
