import { beforeEach, describe, expect, it } from 'vitest'
import { answerWith, decoded, enterCode, openChallenge, sdkOf } from '../../bank/customer.ts'
import { cardData, money, useSandbox, type Json } from '../../helpers.ts'
import { customerWithCard } from '../saved-cards.ts'
import { browserData } from './browser.ts'

const sandbox = useSandbox()
const post = (path: string, body?: object, options?: object) =>
  sandbox.current.post(path, body, options)
const create = async (more: object = {}): Promise<Json> =>
  (await post('/v1/payment_intents', { ...money, ...more })).body
const createSetup = async (more: object = {}): Promise<Json> =>
  (await post('/v1/setup_intents', more)).body
const pathOf = ({ object, id }: Json, action = '') => `/v1/${object}s/${id}${action}`
const read = async (intent: Json): Promise<Json> => (await sandbox.current.get(pathOf(intent))).body

const browser = () => ({ key: sandbox.current.keys.publishable })
const confirm = async (intent: Json, number: string, more: object = {}): Promise<Json> => {
  const { client_secret } = intent
  const sent = { client_secret, ...cardData(number), ...more }
  return (await post(pathOf(intent, '/confirm'), sent, browser())).body
}
const authenticate = (intent: Json, more: object = {}, options: object = browser()) =>
  post(
    pathOf(intent, '/authenticate'),
    { client_secret: intent.client_secret, three_d_secure: browserData(more) },
    options,
  )
const close = (intent: Json) =>
  post(
    pathOf(intent, '/authenticate'),
    { client_secret: intent.client_secret, three_d_secure: { canceled: true } },
    browser(),
  )
const effects = async () => (await sandbox.current.ledger()).effects
const events = async () =>
  (await sandbox.current.get('/v1/events?limit=100')).body.data.map(({ type }: Json) => type)

const challenged = ['4000000000003220', '4000002760003184', '4000000000003063', '4000002500003155']
const failed = 'payment_intent_authentication_failure'

describe('a card whose bank asks', () => {
  it.each(challenged)('%s leads to the bank, and with the code to one capture', async (number) => {
    const intent = await confirm(await create(), number)
    expect(intent).toMatchObject({
      status: 'requires_action',
      last_payment_error: null,
      payment_method: expect.stringMatching(/^pm_/),
    })
    const { apiUrl } = sandbox.current
    const soon = sandbox.current.clock.now() / 1000 + 15 * 60
    expect(intent.next_action).toEqual({
      type: 'use_onerway_sdk',
      use_onerway_sdk: {
        type: 'three_d_secure',
        version: '2.2.0',
        server_transaction_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        method_url: `${apiUrl}/bank/3ds/method`,
        challenge_url: `${apiUrl}/bank/3ds/challenge`,
        challenge_request: expect.stringMatching(/^[\w-]+$/),
        expires_at: expect.closeTo(soon, -1),
      },
    })
    expect(await effects()).toEqual([])

    const asked = await authenticate(intent)
    expect(asked.body.status).toBe('requires_action')
    expect(decoded(sdkOf(asked.body).challenge_request)).toEqual({
      threeDSServerTransID: sdkOf(intent).server_transaction_id,
      acsTransID: expect.any(String),
      messageType: 'CReq',
      messageVersion: '2.2.0',
      challengeWindowSize: '02',
    })
    expect((await authenticate(intent)).body).toEqual(asked.body)

    const { to, status } = await enterCode(asked.body)
    expect(status).toBe(303)
    expect(to).toBe(`${sandbox.current.jsUrl}/v1/three-d-secure/complete?intent=${intent.id}`)
    expect(await read(intent)).toMatchObject({
      status: 'succeeded',
      next_action: null,
      amount_received: 2000,
      latest_charge: expect.stringMatching(/^ch_/),
    })
    expect(await effects()).toMatchObject([{ intent: intent.id, effect: 'capture', amount: 2000 }])
    expect(await events()).toEqual([
      'payment_intent.succeeded',
      'payment_intent.requires_action',
      'payment_intent.created',
    ])
  })

  it('goes without the look at the browser when the client skips it', async () => {
    const intent = await confirm(await create(), '4000000000003220')
    expect((await openChallenge(intent)).status).toBe(200)
    await enterCode(intent)
    expect((await read(intent)).status).toBe('succeeded')
  })

  it('may decline it all the same', async () => {
    const intent = await confirm(await create(), '4000008400001629')
    expect(intent.status).toBe('requires_action')
    await enterCode(intent)
    expect(await read(intent)).toMatchObject({
      status: 'requires_payment_method',
      payment_method: null,
      last_payment_error: { code: 'card_declined', decline_code: 'generic_decline' },
    })
    expect(await effects()).toEqual([])
    expect((await events())[0]).toBe('payment_intent.payment_failed')
  })

  it('holds the money where it is captured by hand', async () => {
    const intent = await confirm(await create({ capture_method: 'manual' }), '4000000000003220')
    await enterCode(intent)
    expect((await read(intent)).status).toBe('requires_capture')
    expect(await effects()).toMatchObject([{ effect: 'authorize' }])
  })

  it.each([
    ['the button that fails it', (intent: Json) => answerWith(intent, { decision: 'refuse' })],
    ['the button that cancels it', (intent: Json) => answerWith(intent, { decision: 'cancel' })],
    ['closing the challenge', close],
    [
      'three wrong codes',
      async (intent: Json) => {
        for (const code of ['000000', '', '12345']) await enterCode(intent, code)
      },
    ],
  ])('is told no by %s, and another card may pay', async (_, act) => {
    const intent = await confirm(await create(), '4000000000003063')
    await act(intent)
    const after = await read(intent)
    expect(after).toMatchObject({
      status: 'requires_payment_method',
      payment_method: null,
      next_action: null,
      last_payment_error: { type: 'card_error', code: failed },
    })
    expect(after.last_payment_error.payment_method.card.last4).toBe('3063')
    expect((await events())[0]).toBe('payment_intent.payment_failed')
    // Too late: the code changes nothing any more.
    await enterCode(intent)
    expect(await effects()).toEqual([])
    expect((await confirm(intent, '4242424242424242')).status).toBe('succeeded')
    expect(await effects()).toHaveLength(1)
  })

  it('gives two tries more after a wrong code', async () => {
    const intent = await confirm(await create(), '4000000000003220')
    expect((await enterCode(intent, '111111')).status).toBe(200)
    expect((await enterCode(intent, '222222')).status).toBe(200)
    await enterCode(intent)
    expect((await read(intent)).status).toBe('succeeded')
  })

  it('waits for a quarter of an hour, and then no longer', async () => {
    const { clock } = sandbox.current
    const intent = await confirm(await create(), '4000000000003220')
    clock.advance((15 * 60 - 5) * 1000)
    expect((await read(intent)).status).toBe('requires_action')
    clock.advance(10_000)
    expect(await read(intent)).toMatchObject({
      status: 'requires_payment_method',
      last_payment_error: { code: failed },
    })
    const late = await enterCode(intent)
    expect(late.to).toContain('/v1/three-d-secure/complete')
    expect(await effects()).toEqual([])
  })

  it('is not asked once the intent is canceled', async () => {
    const intent = await confirm(await create(), '4000000000003220')
    await post(pathOf(intent, '/cancel'))
    await enterCode(intent)
    expect(await read(intent)).toMatchObject({ status: 'canceled', next_action: null })
    expect((await close(intent)).body.status).toBe('canceled')
    expect(await effects()).toEqual([])
  })

  it('is asked anew for another attempt, and the old question counts no more', async () => {
    const first = await confirm(await create(), '4000000000003220')
    const second = await confirm(first, '4000002760003184')
    await enterCode(first)
    expect(await read(first)).toMatchObject({
      status: 'requires_action',
      next_action: second.next_action,
    })
    await enterCode(second)
    await enterCode(first)
    expect(await effects()).toHaveLength(1)
  })

  it('is asked for what was confirmed: the amount cannot change meanwhile', async () => {
    const intent = await confirm(await create(), '4000000000003220')
    const { body } = await post(pathOf(intent), { amount: 1 })
    expect(body.error.code).toBe('payment_intent_unexpected_state')
  })
})

describe('a word of the bank', () => {
  let intent: Json
  beforeEach(async () => {
    intent = await confirm(await create(), '4000000000003220')
  })

  it('counts once, however often and however fast it is sent', async () => {
    await Promise.all(Array.from({ length: 12 }, () => enterCode(intent)))
    await answerWith(intent, { decision: 'refuse' })
    await close(intent)
    expect((await read(intent)).status).toBe('succeeded')
    expect(await effects()).toHaveLength(1)
  })

  it('that comes with a cancel ends in one of the two', async () => {
    await Promise.all([
      enterCode(intent),
      post(pathOf(intent, '/cancel')),
      close(intent),
      enterCode(intent),
    ])
    const { status } = await read(intent)
    expect(await effects()).toHaveLength(status === 'succeeded' ? 1 : 0)
  })

  it('that comes with another confirm leads to one capture at most', async () => {
    const answers = await Promise.all([
      confirm(intent, '4242424242424242'),
      enterCode(intent),
      confirm(intent, '4242424242424242'),
      enterCode(intent),
    ])
    expect(answers).toHaveLength(4)
    expect(await effects()).toHaveLength(1)
    expect((await read(intent)).status).toBe('succeeded')
  })

  it('does not charge a card that its customer has taken off meanwhile', async () => {
    const { customer, method } = await customerWithCard(sandbox.current, '4000000000003220')
    const owned = await create({
      customer: customer.id,
      payment_method: method.id,
      confirm: true,
    })
    await post(`/v1/payment_methods/${method.id}/detach`)
    await enterCode(owned)
    expect((await read(owned)).last_payment_error.code).toBe(failed)
    expect(await effects()).toEqual([])
  })
})

describe('a card whose bank only looks', () => {
  const number = '4000000000003055'

  it('just pays where nobody has said they can go through 3-D Secure', async () => {
    expect((await confirm(await create(), number)).status).toBe('succeeded')
  })

  it('pays once the browser has been looked at', async () => {
    const intent = await confirm(await create(), number, { use_onerway_sdk: true })
    expect(sdkOf(intent)).toMatchObject({ challenge_url: null, challenge_request: null })
    expect(sdkOf(intent).method_url).toMatch(/\/bank\/3ds\/method$/)
    const { status, body } = await authenticate(intent, { method_completion: 'N' })
    expect(status).toBe(200)
    expect(body).toMatchObject({ status: 'succeeded', next_action: null })
    // A repeated request is told what came of the first.
    expect((await authenticate(intent)).body.status).toBe('succeeded')
    expect(await effects()).toHaveLength(1)
  })
})

describe('a customer who is not there', () => {
  const absent = (customer: Json, method: string) =>
    post('/v1/payment_intents', {
      ...money,
      customer: customer.id,
      payment_method: method,
      confirm: true,
      off_session: true,
    })

  it('is charged with 4000002500003155 after a set-up that the bank has confirmed', async () => {
    const { customer, method } = await customerWithCard(sandbox.current, '4000002500003155')
    expect((await absent(customer, method.id)).body.error.code).toBe('authentication_required')

    const setup = await createSetup({ customer: customer.id, payment_method: method.id })
    const { body: waiting } = await post(
      pathOf(setup, '/confirm'),
      { client_secret: setup.client_secret },
      { key: sandbox.current.keys.secret },
    )
    expect(waiting.status).toBe('requires_action')
    expect((await absent(customer, method.id)).body.error.code).toBe('authentication_required')
    await enterCode(waiting)
    expect((await read(setup)).status).toBe('succeeded')
    expect((await absent(customer, method.id)).body.status).toBe('succeeded')
    expect(await effects()).toHaveLength(1)
  })

  it('and by a first payment in their presence that asked for it', async () => {
    const { body: customer } = await post('/v1/customers')
    const intent = await create({ customer: customer.id, setup_future_usage: 'off_session' })
    const waiting = await confirm(intent, '4000002500003155')
    await enterCode(waiting)
    const paid = await read(intent)
    expect((await absent(customer, paid.payment_method)).body.status).toBe('succeeded')
  })
})

describe('a set-up', () => {
  it('waits for the bank and is told of, like a payment', async () => {
    const intent = await confirm(await createSetup(), '4000000000003220')
    expect(intent.status).toBe('requires_action')
    const asked = await authenticate(intent)
    const { to } = await enterCode(asked.body)
    expect(to).toContain(`complete?intent=${intent.id}`)
    expect((await read(intent)).status).toBe('succeeded')
    expect(await events()).toEqual([
      'setup_intent.succeeded',
      'setup_intent.requires_action',
      'setup_intent.created',
    ])
  })

  it('that the bank did not confirm says so', async () => {
    const intent = await confirm(await createSetup(), '4000000000003220')
    const { body } = await close(intent)
    expect(body).toMatchObject({
      status: 'requires_payment_method',
      last_setup_error: { code: 'setup_intent_authentication_failure' },
    })
    expect((await events())[0]).toBe('setup_intent.setup_failed')
  })
})

describe('who asks the customer', () => {
  const number = '4000000000003220'
  const byServer = (more: object) =>
    post('/v1/payment_intents', { ...money, confirm: true, ...cardData(number), ...more })

  it('is our script for a browser, and for a server that names no way back', async () => {
    const intent = await confirm(await create(), number, { return_url: 'https://shop.example/' })
    expect(intent.next_action.type).toBe('use_onerway_sdk')
    expect((await byServer({})).body.next_action.type).toBe('use_onerway_sdk')
  })

  it('is the bank on a page of its own for a server that does, or for who wants it', async () => {
    const return_url = 'https://shop.example/back?cart=1'
    const { body } = await byServer({ return_url })
    expect(body.next_action).toEqual({
      type: 'redirect_to_url',
      redirect_to_url: {
        url: expect.stringMatching(/\/bank\/3ds\/redirect\/[0-9a-f-]{36}$/),
        return_url,
      },
    })
    const own = await confirm(await create(), number, { return_url, use_onerway_sdk: false })
    expect(own.next_action.type).toBe('redirect_to_url')
    const named = await byServer({ return_url, use_onerway_sdk: true })
    expect(named.body.next_action.type).toBe('use_onerway_sdk')
  })

  it('needs a way back to send the customer away', async () => {
    const { body } = await byServer({ use_onerway_sdk: false })
    expect(body.error).toMatchObject({ code: 'parameter_missing', param: 'return_url' })
  })

  it('is our script after a choice in the browser, which brings its way back', async () => {
    const chosen = { ...cardData(number), return_url: 'https://shop.example/back' }
    const { body: token } = await post('/v1/confirmation_tokens', chosen, browser())
    const sent = { ...money, confirm: true, confirmation_token: token.id }
    const { body } = await post('/v1/payment_intents', sent)
    expect(body.next_action.type).toBe('use_onerway_sdk')
  })

  it.each([
    ['http://shop.example/', 'parameter_invalid_url_https'],
    ['javascript:alert(1)', 'parameter_invalid_url'],
    ['shop.example', 'parameter_invalid_url'],
    ['http://localhost.example/', 'parameter_invalid_url_https'],
  ])('cannot be sent back to %s', async (return_url, code) => {
    const { body } = await byServer({ return_url })
    expect(body.error).toMatchObject({ code, param: 'return_url' })
  })

  it.each(['https://shop.example/', 'http://localhost:4242/a', 'http://a.localhost/'])(
    'can be sent back to %s',
    async (return_url) => expect((await byServer({ return_url })).status).toBe(200),
  )

  it('is shown to the frames that ask, under whichever of their names they run', async () => {
    const intent = await confirm(await create(), number)
    const origin = sandbox.current.jsUrl.replace('127.0.0.1', 'localhost')
    const asked = await authenticate(intent, {}, { ...browser(), headers: { origin } })
    expect((await enterCode(asked.body)).to).toContain(`${origin}/v1/three-d-secure/complete`)
  })
})

describe('authenticating', () => {
  it.each([
    [{ three_d_secure: undefined }, 'three_d_secure'],
    [{ three_d_secure: {} }, 'three_d_secure[method_completion]'],
    [{ three_d_secure: browserData({ browser: undefined }) }, 'three_d_secure[browser]'],
    [
      { three_d_secure: browserData({ challenge_window_size: '06' }) },
      'three_d_secure[challenge_window_size]',
    ],
  ])('with %j is refused, naming %s', async (more, param) => {
    const intent = await confirm(await create(), '4000000000003220')
    const { client_secret } = intent
    const { status, body } = await post(
      pathOf(intent, '/authenticate'),
      { client_secret, ...more },
      browser(),
    )
    expect(status).toBe(400)
    expect(body.error.param).toBe(param)
  })

  it('takes a form, as curl sends it', async () => {
    const intent = await confirm(await create(), '4000000000003220')
    const { body } = await sandbox.current.form(
      pathOf(intent, '/authenticate'),
      `client_secret=${intent.client_secret}&three_d_secure[canceled]=true`,
    )
    expect(body.status).toBe('requires_payment_method')
  })

  it('an intent that was never confirmed is an error, with the intent', async () => {
    const { status, body } = await authenticate(await create())
    expect(status).toBe(400)
    expect(body.error).toMatchObject({
      code: 'payment_intent_unexpected_state',
      payment_intent: { status: 'requires_payment_method' },
    })
  })

  it('somebody else’s intent is a 404', async () => {
    const [intent, other] = [await confirm(await create(), '4000000000003220'), await create()]
    const wrong = { ...intent, client_secret: other.client_secret }
    expect((await authenticate(wrong)).status).toBe(404)
  })

  it('repeats its answer under the same key', async () => {
    const intent = await confirm(await create(), '4000000000003055', { use_onerway_sdk: true })
    const options = { ...browser(), idempotencyKey: 'a' }
    const first = await authenticate(intent, {}, options)
    const again = await authenticate(intent, {}, options)
    expect(again.text).toBe(first.text)
    expect(again.headers.get('idempotent-replayed')).toBe('true')
  })
})

describe('the security code of a saved card', () => {
  const withCvc = async (cvc: string, number?: string) => {
    const { customer, method } = await customerWithCard(sandbox.current, number)
    const intent = await create({ customer: customer.id, payment_method: method.id })
    return post(pathOf(intent, '/confirm'), { payment_method_options: { card: { cvc } } })
  }

  it('may come with the confirm', async () => {
    expect((await withCvc('123')).body.status).toBe('succeeded')
    expect((await withCvc('1234', '378282246310005')).body.status).toBe('succeeded')
  })

  it('is refused where it cannot be the right one', async () => {
    const { status, body } = await withCvc('12')
    expect(status).toBe(402)
    expect(body.error).toMatchObject({
      code: 'invalid_cvc',
      param: 'payment_method_options[card][cvc]',
      payment_intent: { last_payment_error: { code: 'invalid_cvc' } },
    })
    expect((await withCvc('123', '4000000000000127')).body.error.code).toBe('incorrect_cvc')
  })
})
