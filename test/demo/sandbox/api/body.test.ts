import { describe, expect, it } from 'vitest'
import { card, useSandbox, money } from '../helpers.ts'

const sandbox = useSandbox()
const form = { 'content-type': 'application/x-www-form-urlencoded' }

describe('a form-encoded body', () => {
  it('means the same as the JSON it spells', async () => {
    const { body } = await sandbox.current.form(
      '/v1/payment_intents',
      'amount=2000&currency=usd&confirm=true&payment_method_types[]=card&metadata[order]=1' +
        '&payment_method_data[type]=card&payment_method_data[card][number]=4242424242424242' +
        '&payment_method_data[card][exp_month]=12&payment_method_data[card][exp_year]=2040' +
        '&payment_method_data[card][cvc]=123&payment_method_data[billing_details][name]=Zhang+San',
    )
    expect(body).toMatchObject({ amount: 2000, status: 'succeeded', metadata: { order: '1' } })
    const method = await sandbox.current.get(`/v1/payment_methods/${body.payment_method}`)
    expect(method.body.billing_details.name).toBe('Zhang San')
    expect(method.body.card.exp_month).toBe(12)
  })

  it('spells a list by position too', async () => {
    const { body } = await sandbox.current.form(
      '/v1/payment_intents',
      'amount=2000&currency=usd&payment_method_types%5B0%5D=card',
    )
    expect(body.payment_method_types).toEqual(['card'])
  })

  it('takes a member away with an empty value', async () => {
    const { form: send, post } = sandbox.current
    const { body: intent } = await post('/v1/payment_intents', { ...money, description: 'Old' })
    const { body } = await send(`/v1/payment_intents/${intent.id}`, 'description=')
    expect(body.description).toBeNull()
  })

  it.each([
    ['amount=twenty&currency=usd', 'parameter_invalid_integer', 'amount'],
    ['amount=20.5&currency=usd', 'parameter_invalid_integer', 'amount'],
    ['amount=2000&currency=usd&confirm=yes', 'parameter_invalid_boolean', 'confirm'],
    ['amount=2000&currency=usd&metadata=x', 'parameter_invalid_object', 'metadata'],
    ['amount=1&amount=2', 'malformed_body', undefined],
    ['amount[=1', 'malformed_body', undefined],
    ['metadata[__proto__]=x', 'malformed_body', undefined],
    ['a[b]=1&a=2', 'malformed_body', undefined],
    [`a${'[b]'.repeat(50)}=1`, 'malformed_body', undefined],
  ])('of %s is refused', async (body, code, param) => {
    const answer = await sandbox.current.form('/v1/payment_intents', body)
    expect(answer.status).toBe(400)
    expect(answer.body.error.code).toBe(code)
    expect(answer.body.error.param).toBe(param)
  })
})

describe('a JSON body', () => {
  it.each([
    '{"amount": 4242424242424242, ',
    '[]',
    '"text"',
    'null',
    '{"metadata":{"__proto__":"x"}}',
    `${'{"a":'.repeat(100)}1${'}'.repeat(100)}`,
    `${'['.repeat(200_000)}`,
  ])('that is none is a 400 which does not quote it', async (raw) => {
    const { status, body, text } = await sandbox.current.send(
      'POST',
      '/v1/payment_intents',
      undefined,
      {
        raw,
      },
    )
    expect(status).toBe(400)
    expect(body.error.code).toBe('malformed_body')
    expect(text).not.toContain('4242')
  })

  it('must be UTF-8', async () => {
    const raw = Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])
    const { status } = await sandbox.current.send('POST', '/v1/tokens', undefined, { raw })
    expect(status).toBe(400)
  })

  it('must say that it is JSON', async () => {
    const { status, body } = await sandbox.current.post('/v1/payment_intents', money, {
      headers: { 'content-type': 'text/plain' },
    })
    expect(status).toBe(400)
    expect(body.error.code).toBe('content_type_unsupported')
  })

  it('over 16 MB is refused as JSON, and the next request is served', async () => {
    const { send, get } = sandbox.current
    const raw = JSON.stringify({ description: 'x'.repeat(17 * 1024 * 1024) })
    const { status, body } = await send('POST', '/v1/payment_intents', undefined, { raw })
    expect(status).toBe(413)
    expect(body.error.code).toBe('body_too_large')
    expect((await get('/v1/payment_intents')).status).toBe(200)
  })
})

describe('an unknown parameter', () => {
  it.each([
    ['amuont', 'Did you mean amount?'],
    ['payment_methods', 'Did you mean payment_method?'],
    ['zzz', 'Unknown parameter zzz.'],
  ])('%s is named: %s', async (name, words) => {
    const { status, body } = await sandbox.current.post('/v1/payment_intents', {
      ...money,
      [name]: 1,
    })
    expect(status).toBe(400)
    expect(body.error).toMatchObject({ code: 'parameter_unknown', param: name })
    expect(body.error.message).toContain(words)
  })

  it('deep inside is named with its place', async () => {
    const { body } = await sandbox.current.post('/v1/payment_methods', {
      type: 'card',
      card: { ...card(), cvv: '123' },
    })
    expect(body.error).toMatchObject({ code: 'parameter_unknown', param: 'card[cvv]' })
    expect(body.error.message).toContain('Did you mean cvc?')
  })

  it('that is a card number is not repeated', async () => {
    const { text } = await sandbox.current.post('/v1/payment_intents', {
      ...money,
      '4242 4242 4242 4242': 1,
    })
    expect(text).not.toContain('4242')
  })
})

describe('a card of the wrong shape', () => {
  it.each([
    [{ exp_month: 'm4y' }, 'parameter_invalid_integer', 'card[exp_month]'],
    [{ exp_month: undefined }, 'parameter_missing', 'card[exp_month]'],
    [{ number: 4242424242424242 }, 'parameter_invalid_string', 'card[number]'],
    [{ number: undefined }, 'parameter_missing', 'card[number]'],
    [{ cvc: 987 }, 'parameter_invalid_string', 'card[cvc]'],
    [{ number: '4242424242424242'.repeat(9) }, 'parameter_invalid_too_long', 'card[number]'],
    [{ token: 'tok_1' }, 'parameters_exclusive', 'card[token]'],
  ])('%j is a 400 that does not repeat it', async (more, code, param) => {
    const { status, body, text } = await sandbox.current.post('/v1/payment_methods', {
      type: 'card',
      card: { ...card(), ...more },
    })
    expect(status).toBe(400)
    expect(body.error).toMatchObject({ code, param })
    expect(text).not.toMatch(/4242|m4y|(?<![0-9A-Za-z])987(?![0-9A-Za-z])/)
  })

  it('may give its dates as text', async () => {
    const { status, body } = await sandbox.current.post('/v1/payment_methods', {
      type: 'card',
      card: card(undefined, { exp_month: '07', exp_year: '40' }),
    })
    expect(status).toBe(200)
    expect(body.card).toMatchObject({ exp_month: 7, exp_year: 2040 })
  })
})

describe('an address that does not exist', () => {
  it.each([
    ['GET', '/v1/nothing'],
    ['PATCH', '/v1/payment_intents'],
    ['DELETE', '/v1/payment_intents/pi_1'],
    ['GET', '/'],
    ['GET', '/v2/payment_intents'],
  ])('%s %s is a 404 in JSON', async (method, path) => {
    const { status, body, headers } = await sandbox.current.send(method, path)
    expect(status).toBe(404)
    expect(body.error).toMatchObject({ type: 'invalid_request_error', code: 'route_unknown' })
    expect(body.error.request_id).toBe(headers.get('request-id'))
  })

  it('of more than 8 KB is a 414', async () => {
    const { status, body } = await sandbox.current.get(`/v1/payment_intents?a=${'x'.repeat(8200)}`)
    expect(status).toBe(414)
    expect(body.error.code).toBe('url_too_long')
  })
})

it('a body without a content type is no body when it is empty', async () => {
  const { post } = sandbox.current
  const { body: intent } = await post('/v1/payment_intents', money)
  const { status } = await post(`/v1/payment_intents/${intent.id}/cancel`, undefined, {
    headers: form,
  })
  expect(status).toBe(200)
})
