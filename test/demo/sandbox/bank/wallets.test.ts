import { describe, expect, it } from 'vitest'
import { cardData, money, useSandbox, type Json } from '../helpers.ts'
import { post, visit } from './customer.ts'

const sandbox = useSandbox()
const create = async (more: object = {}): Promise<Json> => {
  const wanted = { ...money, automatic_payment_methods: { enabled: true }, ...more }
  return (await sandbox.current.post('/v1/payment_intents', wanted)).body
}
const confirm = (intent: Json, type: string, more: object = {}) => {
  const { client_secret, id } = intent
  const sent = { client_secret, payment_method_data: { type }, ...more }
  const options = { key: sandbox.current.keys.publishable }
  return sandbox.current.post(`/v1/payment_intents/${id}/confirm`, sent, options)
}
const read = async ({ id }: Json): Promise<Json> =>
  (await sandbox.current.get(`/v1/payment_intents/${id}`)).body
const effects = async () => (await sandbox.current.ledger()).effects
const press = (url: string, decision: string) =>
  post(new URL('/bank/wallet/answer', url).href, { page: url.split('/').at(-1) ?? '', decision })

describe('Alipay', () => {
  const return_url = 'http://localhost:4242/done'
  const leave = async () => (await confirm(await create(), 'alipay', { return_url })).body
  const urlOf = (intent: Json): string => intent.next_action.alipay_handle_redirect.url

  it('takes the customer to its page and back, with the money', async () => {
    const intent = await leave()
    expect(intent).toMatchObject({
      status: 'requires_action',
      next_action: {
        type: 'alipay_handle_redirect',
        alipay_handle_redirect: {
          url: expect.stringMatching(/\/bank\/redirect\/[0-9a-f-]{36}$/),
          return_url,
        },
      },
    })
    const page = await visit(urlOf(intent), { 'accept-language': 'zh' })
    expect(page.text).toContain('支付宝')
    expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")

    const { status, to } = await press(urlOf(intent), 'approve')
    expect(status).toBe(303)
    expect(to).toBe(
      `${return_url}?payment_intent=${intent.id}` +
        `&payment_intent_client_secret=${intent.client_secret}&redirect_status=succeeded`,
    )
    const paid = await read(intent)
    expect(paid).toMatchObject({ status: 'succeeded', next_action: null })
    const method = await sandbox.current.get(`/v1/payment_methods/${paid.payment_method}`)
    expect(method.body).toMatchObject({ type: 'alipay', alipay: {} })
    expect(method.body).not.toHaveProperty('card')
    expect(await effects()).toMatchObject([{ effect: 'capture', amount: 2000 }])
  })

  it('may be refused, and the customer pays otherwise', async () => {
    const intent = await leave()
    expect((await press(urlOf(intent), 'refuse')).to).toContain('redirect_status=failed')
    expect(await read(intent)).toMatchObject({
      status: 'requires_payment_method',
      last_payment_error: {
        code: 'payment_intent_authentication_failure',
        payment_method: { type: 'alipay' },
      },
    })
    const { client_secret, id } = intent
    const again = { client_secret, ...cardData() }
    const paid = await sandbox.current.post(`/v1/payment_intents/${id}/confirm`, again)
    expect(paid.body.status).toBe('succeeded')
    await press(urlOf(intent), 'approve')
    expect(await effects()).toHaveLength(1)
  })

  it('may be left undecided, and decided later', async () => {
    const intent = await leave()
    expect((await press(urlOf(intent), 'leave')).to).toContain('redirect_status=pending')
    expect((await read(intent)).status).toBe('requires_action')
    await press(urlOf(intent), 'approve')
    expect((await read(intent)).status).toBe('succeeded')
  })

  it('pays once, however often it is pressed', async () => {
    const intent = await leave()
    await Promise.all(Array.from({ length: 8 }, () => press(urlOf(intent), 'approve')))
    await press(urlOf(intent), 'refuse')
    expect(await effects()).toHaveLength(1)
  })

  it('needs a way back', async () => {
    const { body } = await confirm(await create(), 'alipay')
    expect(body.error).toMatchObject({ code: 'parameter_missing', param: 'return_url' })
  })

  it('finds its way back by a confirmation token', async () => {
    const { post: send, keys } = sandbox.current
    const chosen = { payment_method_data: { type: 'alipay' }, return_url }
    const { body: token } = await send('/v1/confirmation_tokens', chosen, { key: keys.publishable })
    expect(token.payment_method_preview).toMatchObject({ type: 'alipay', alipay: {} })
    const sent = { confirm: true, confirmation_token: token.id }
    expect((await create(sent)).next_action.alipay_handle_redirect.return_url).toBe(return_url)
  })
})

describe('WeChat Pay', () => {
  const show = async (more: object = {}) => (await confirm(await create(), 'wechat_pay', more)).body
  const codeOf = (intent: Json): Json => intent.next_action.wechat_pay_display_qr_code

  it('shows a code that leads a phone to its page', async () => {
    const intent = await show()
    expect(intent.status).toBe('requires_action')
    const { data, image_data_url, expires_at, mobile_url } = codeOf(intent)
    expect(data).toMatch(/\/bank\/qr\/[0-9a-f-]{36}$/)
    expect(mobile_url).toBe(data)
    expect(expires_at).toBeCloseTo(sandbox.current.clock.now() / 1000 + 900, -1)
    expect(Buffer.from(image_data_url.split(',')[1], 'base64').toString()).toMatch(/^<svg /)
    expect((await visit(data, { 'accept-language': 'zh' })).text).toContain('微信支付')

    const done = await press(data, 'approve')
    expect(done.status).toBe(200)
    expect(done.text).toContain('Payment approved')
    expect((await visit(data)).text).toContain('Payment approved')
    expect((await read(intent)).status).toBe('succeeded')
    expect(await effects()).toHaveLength(1)
  })

  it('may be refused on the phone', async () => {
    const intent = await show({ return_url: 'https://shop.example/' })
    const { text } = await press(codeOf(intent).data, 'refuse')
    expect(text).toContain('Payment refused')
    expect(text).toMatch(/href="https:\/\/shop\.example\/\?payment_intent=[^"]*failed"/)
    expect((await read(intent)).status).toBe('requires_payment_method')
  })

  it('is no longer good after its time, or once the page has given it up', async () => {
    const { clock, post: send, keys } = sandbox.current
    const late = await show()
    clock.advance(15 * 60 * 1000)
    expect((await press(codeOf(late).data, 'approve')).text).toContain('no longer good')
    const given = await show()
    await send(
      `/v1/payment_intents/${given.id}/authenticate`,
      { client_secret: given.client_secret, three_d_secure: { canceled: true } },
      { key: keys.publishable },
    )
    await press(codeOf(given).data, 'approve')
    expect((await read(given)).status).toBe('requires_payment_method')
    expect(await effects()).toEqual([])
  })
})

describe('which wallets an intent takes', () => {
  const types = async (more: object) => (await create(more)).payment_method_types

  it('is said by its types, or left to us', async () => {
    expect(await types({})).toEqual(['card', 'alipay', 'wechat_pay'])
    const never = { automatic_payment_methods: { enabled: true, allow_redirects: 'never' } }
    expect(await types(never)).toEqual(['card', 'wechat_pay'])
    expect(await types({ automatic_payment_methods: { enabled: false } })).toEqual(['card'])
    expect(await types({ payment_method_types: ['alipay'] })).toEqual(['alipay'])
  })

  it('refuses the others, and any for later use', async () => {
    const intent = await create({ payment_method_types: ['card'] })
    expect((await confirm(intent, 'alipay')).body.error.code).toBe('payment_method_not_allowed')
    const { post: send } = sandbox.current
    const wallet = { payment_method_data: { type: 'alipay' } }
    const setup = await send('/v1/setup_intents', { confirm: true, ...wallet })
    expect(setup.body.error.code).toBe('payment_method_not_allowed')
    const absent = { ...money, confirm: true, off_session: true, ...wallet }
    const charged = await send('/v1/payment_intents', {
      ...absent,
      payment_method_types: ['alipay'],
    })
    expect(charged.body.error.code).toBe('authentication_required')
  })

  it('takes no card data along with one', async () => {
    const both = { ...cardData().payment_method_data, type: 'alipay' }
    const { body } = await sandbox.current.post('/v1/payment_methods', both)
    expect(body.error).toMatchObject({ code: 'parameter_unknown', param: 'card' })
    const none = await sandbox.current.post('/v1/payment_methods', { type: 'card' })
    expect(none.body.error).toMatchObject({ code: 'parameter_missing', param: 'card' })
  })
})
