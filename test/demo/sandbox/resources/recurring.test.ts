import { describe, expect, it } from 'vitest'
import { issuerOf } from '../../../../demo/sandbox/cards/issuer.ts'
import { cardData, money, useSandbox, type Json } from '../helpers.ts'
import { customerWithCard } from './saved-cards.ts'

const sandbox = useSandbox()
const pay = (more: object) =>
  sandbox.current.post('/v1/payment_intents', { ...money, confirm: true, ...more })
const saved = async (customer: Json): Promise<string[]> => {
  const { body } = await sandbox.current.get(`/v1/customers/${customer.id}/payment_methods`)
  return body.data.map(({ id }: Json) => id)
}
const newCustomer = async (): Promise<Json> => (await sandbox.current.post('/v1/customers')).body

describe('a payment that asks for later use', () => {
  it('saves its method to the customer, who is then charged in absence', async () => {
    const customer = await newCustomer()
    const first = await pay({
      customer: customer.id,
      setup_future_usage: 'off_session',
      ...cardData(),
    })
    expect(await saved(customer)).toEqual([first.body.payment_method])
    const { body } = await pay({
      customer: customer.id,
      payment_method: first.body.payment_method,
      off_session: true,
    })
    expect(body.status).toBe('succeeded')
    expect((await sandbox.current.ledger()).effects).toHaveLength(2)
  })

  it('that does not ask saves nothing, nor does one that is refused', async () => {
    const customer = await newCustomer()
    await pay({ customer: customer.id, ...cardData() })
    await pay({
      customer: customer.id,
      setup_future_usage: 'off_session',
      ...cardData('4000000000000002'),
    })
    expect(await saved(customer)).toEqual([])
  })

  it('saves it when the money is held, and when the answer took a while', async () => {
    const { clock } = sandbox.current
    const [held, slow] = [await newCustomer(), await newCustomer()]
    const asked = { setup_future_usage: 'on_session' }
    await pay({ customer: held.id, capture_method: 'manual', ...asked, ...cardData() })
    expect(await saved(held)).toHaveLength(1)
    await pay({ customer: slow.id, ...asked, ...cardData('4000000000000077') })
    expect(await saved(slow)).toEqual([])
    clock.advance(5000)
    expect(await saved(slow)).toHaveLength(1)
  })

  it('may ask for it on confirming, from the browser', async () => {
    const { post, keys } = sandbox.current
    const customer = await newCustomer()
    const intent = await post('/v1/payment_intents', { ...money, customer: customer.id })
    const { client_secret, id } = intent.body
    await post(
      `/v1/payment_intents/${id}/confirm`,
      { client_secret, setup_future_usage: 'on_session', ...cardData() },
      { key: keys.publishable },
    )
    expect(await saved(customer)).toHaveLength(1)
  })

  it('stands, although its customer was deleted before it was decided', async () => {
    const { clock, get, send } = sandbox.current
    const customer = await newCustomer()
    const { body: intent } = await pay({
      customer: customer.id,
      setup_future_usage: 'off_session',
      ...cardData('4000000000000077'),
    })
    await send('DELETE', `/v1/customers/${customer.id}`)
    clock.advance(5000)
    const { body } = await get(`/v1/payment_intents/${intent.id}`)
    expect(body).toMatchObject({ status: 'succeeded', customer: customer.id })
    const method = await get(`/v1/payment_methods/${body.payment_method}`)
    expect(method.body.customer).toBeNull()
  })
})

describe('a customer who is not there', () => {
  it.each(['4000002500003155', '4000000000003220', '4000002760003184', '4000000000003063'])(
    'cannot be asked by the bank of %s: authentication_required',
    async (number) => {
      const { customer, method } = await customerWithCard(sandbox.current, number)
      const { status, body } = await pay({
        customer: customer.id,
        payment_method: method.id,
        off_session: true,
      })
      expect(status).toBe(402)
      expect(body.error).toMatchObject({
        type: 'card_error',
        code: 'authentication_required',
        decline_code: 'authentication_required',
        payment_intent: {
          status: 'requires_payment_method',
          last_payment_error: { code: 'authentication_required' },
        },
        payment_method: { id: method.id },
      })
    },
  )

  it('is still refused for other reasons', async () => {
    const { customer, method } = await customerWithCard(sandbox.current, '4000000000009995')
    const { body } = await pay({
      customer: customer.id,
      payment_method: method.id,
      off_session: true,
    })
    expect(body.error).toMatchObject({ code: 'card_declined', decline_code: 'insufficient_funds' })
  })

  it('is not what a browser can say, nor an intent that is not confirmed', async () => {
    const { post, keys } = sandbox.current
    const { body: intent } = await post('/v1/payment_intents', money)
    const confirm = { client_secret: intent.client_secret, off_session: true, ...cardData() }
    const browser = await post(`/v1/payment_intents/${intent.id}/confirm`, confirm, {
      key: keys.publishable,
    })
    expect(browser.body.error).toMatchObject({ code: 'parameter_unknown', param: 'off_session' })
    const later = await post('/v1/payment_intents', { ...money, off_session: true })
    expect(later.body.error).toMatchObject({ code: 'parameter_missing', param: 'confirm' })
  })
})

describe('an issuer that wants the customer', () => {
  const asks = (behaviour: string, offSession: boolean, setUp: boolean) => {
    const answer = issuerOf({ behaviour }, { offSession, setUp })
    return answer.kind === 'decline' ? answer.code : answer.kind
  }

  it('of 4000002500003155 is content with an earlier set-up, others are not', () => {
    expect(asks('challenge_unless_set_up', true, true)).toBe('approve')
    expect(asks('challenge_unless_set_up', true, false)).toBe('authentication_required')
    expect(asks('challenge_unless_set_up', false, true)).toBe('authenticate')
    expect(asks('challenge', true, true)).toBe('authentication_required')
    expect(asks('frictionless', true, false)).toBe('approve')
  })
})
