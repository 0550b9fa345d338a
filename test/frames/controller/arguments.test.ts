import { describe, expect, it } from 'vitest'
import { intentIdOf } from '../../../src/frames/controller/intent.ts'
import {
  readAppInfo,
  readClientSecret,
  readConfig,
  readConfirm,
  readCreate,
} from '../../../src/frames/controller/arguments.ts'
import { InvalidArgument } from '../../../src/channel/validate.ts'

const SECRET = 'pi_1_secret_1'
const OFFER = 'a'.repeat(32)

describe('a client secret', () => {
  it('names its intent', () => {
    expect(intentIdOf('pi_3Ab_secret_9Xy')).toBe('pi_3Ab')
    expect(intentIdOf('pi_1_secret_secret')).toBe('pi_1')
  })

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a number', 1],
    ['an object', { toString: () => SECRET }],
    ['a list', [SECRET]],
    ['the id alone', 'pi_1'],
    ['another object’s secret', 'cus_1_secret_1'],
    ['a way up in the path', 'pi_../../customers_secret_1'],
    ['an escaped way up', 'pi_%2e%2e%2f_secret_1'],
    ['a slash', 'pi_1/capture_secret_1'],
    ['a question mark', 'pi_1?a=b_secret_1'],
    ['a hash', 'pi_1#_secret_1'],
    ['a line end', 'pi_1_secret_1\n'],
    ['a line before', 'x\npi_1_secret_1'],
    ['a header', 'pi_1_secret_1\r\nX-Evil: 1'],
    ['an odd letter', 'pi_１_secret_1'],
    ['a null byte', 'pi_1\0_secret_1'],
    ['a huge id', `pi_${'1'.repeat(65)}_secret_1`],
    ['a huge secret', `pi_1_secret_${'1'.repeat(1e6)}`],
  ])('is not %s', (_, clientSecret) => {
    expect(() => readClientSecret({ clientSecret }, '')).toThrow(InvalidArgument)
  })

  it('is not repeated by its error', () => {
    try {
      readClientSecret({ clientSecret: 'pi_1_secret_hidden!' }, '')
      expect.unreachable()
    } catch (error) {
      expect(String(error)).toContain('clientSecret must be')
      expect(String(error)).not.toContain('hidden')
    }
  })
})

/** What a confirm reads of its parameters. */
const read = (params: object) => readConfirm([SECRET, params], '')

describe('what a confirm takes', () => {
  it('is what is named, and nothing else', () => {
    const { params, ...rest } = read({
      payment_method: { billing_details: { email: 'a@b.example', address: null, iban: 'DE00' } },
      return_url: 'https://shop.example/done?a=b',
      setup_future_usage: 'off_session',
      shipping: {
        name: 'Ada',
        phone: null,
        address: { city: 'Rome', planet: 'Mars' },
        by: 'sea',
      },
      amount: 1,
      off_session: true,
      url: 'https://evil.example',
    })
    expect({ ...params }).toEqual({
      payment_method: { billing_details: { email: 'a@b.example', address: null } },
      return_url: 'https://shop.example/done?a=b',
      setup_future_usage: 'off_session',
      shipping: { name: 'Ada', phone: null, address: { city: 'Rome' } },
    })
    expect(rest).toEqual({
      clientSecret: SECRET,
      source: { type: '', billing: { email: 'a@b.example', address: null } },
      expected: undefined,
      redirect: 'if_required',
      handleActions: true,
    })
  })

  it('may come under names, and then leaves the page in the end', () => {
    const params = { return_url: 'https://shop.example/done' }
    expect(
      readConfirm(
        [{ clientSecret: SECRET, confirmParams: params, elements: { offer: OFFER } }],
        '',
      ),
    ).toMatchObject({
      clientSecret: SECRET,
      params,
      source: { type: 'card', card: { offer: OFFER } },
      redirect: 'always',
      expected: undefined,
    })
    const stays = readConfirm([{ clientSecret: SECRET, redirect: 'if_required' }, null], '')
    expect(stays.redirect).toBe('if_required')
  })

  it('holds the intent against a form that was made without one', () => {
    const elements = { mode: 'payment', amount: 2000, currency: 'usd' }
    expect(readConfirm([{ clientSecret: SECRET, elements }], '').expected).toEqual(elements)
  })

  it.each([
    ['a saved method', { payment_method: 'pm_1' }, { type: '', id: 'pm_1' }],
    ['a token', { payment_method: 'tok_1' }, { type: 'card', card: { token: 'tok_1' } }],
    [
      'a card of a field',
      { payment_method: { card: { offer: 'a'.repeat(32) } } },
      { type: 'card', card: { offer: 'a'.repeat(32) } },
    ],
    ['another method', { payment_method_data: { type: 'alipay' } }, { type: 'alipay' }],
  ])('may be %s', (_, params, source) => {
    expect(JSON.parse(JSON.stringify(read(params).source))).toEqual(source)
  })

  it('may leave the actions to somebody else', () => {
    expect(readConfirm([SECRET, null, { handleActions: false }], '').handleActions).toBe(false)
  })

  it.each([
    ['payment_method', 'pm_1/detach'],
    ['payment_method', 'cus_1'],
    ['payment_method', ''],
    ['payment_method', { card: { token: 'pm_1' } }],
    ['payment_method', { card: { offer: 'short' } }],
    ['payment_method', { card: { offer: 'G'.repeat(32) } }],
    ['payment_method', { type: 'no such thing' }],
    ['payment_method', { billing_details: { name: 'x'.repeat(501) } }],
    ['payment_method', { billing_details: { email: { toString: () => 'a' } } }],
    ['payment_method', { card: { number: '4'.repeat(41) } }],
    ['payment_method', { card: { number: '4242', exp_month: 13 } }],
    ['payment_method', { card: { number: 4242 } }],
    ['payment_method', { card: { number: '4242', exp_month: 1.5 } }],
    ['payment_method_options', { card: { cvc: '123' } }],
    ['confirmation_token', 'pm_1'],
    ['return_url', 'javascript:alert(1)'],
    ['return_url', '//evil.example'],
    ['return_url', 'https://' + 'a'.repeat(2000)],
    ['setup_future_usage', 'always'],
    ['shipping', 'Rome'],
    ['shipping', { address: [] }],
  ])('is not a %s of %j', (name, value) => {
    expect(() => read({ [name]: value })).toThrow(InvalidArgument)
  })

  it.each(['pi_1', [], {}, null, [null], [[]]])('is not read from %j', (args) => {
    expect(() => readConfirm(args, '')).toThrow(InvalidArgument)
  })

  it('inherits nothing, and takes nothing from a prototype', () => {
    const params = JSON.parse(
      `{"__proto__":{"return_url":"https://a.example"},"constructor":{"prototype":{"x":1}}}`,
    ) as object
    expect(read(params).params).toEqual({})
    const inherited = Object.create({ clientSecret: SECRET }) as object
    expect(() => readConfirm([inherited], '')).toThrow(InvalidArgument)
  })
})

describe('a card of the page’s own', () => {
  it('may have its dates as text, as forms give them', () => {
    const card = { number: '4242 4242 4242 4242', exp_month: '04', exp_year: '34', cvc: '123' }
    expect({ ...readCreate([{ type: 'card', card }], '').source.card }).toEqual({
      ...card,
      exp_month: 4,
      exp_year: 34,
    })
  })

  it('is not repeated by an error', () => {
    const card = { number: '4242424242424242', exp_month: '4242424242' }
    try {
      readCreate([{ type: 'card', card }], '')
      expect.unreachable()
    } catch (error) {
      expect(JSON.stringify([String(error), error])).not.toContain('4242')
      expect(error).toMatchObject({ path: 'card.exp_month' })
    }
  })
})

describe('what goes into a header', () => {
  it.each([
    { name: 'Shop\r\nAuthorization: Bearer sk_live_1' },
    { name: 'Shop', version: '1\n' },
    { name: 'Shop', url: 'https://x.example/\0' },
    { name: 'Größe' },
    { name: 'two  spaces' },
    { name: ' leading' },
    { name: '' },
    { name: 'x'.repeat(101) },
    {},
  ])('is not %j', (info) => {
    expect(() => readAppInfo(info, '')).toThrow(InvalidArgument)
  })

  it('is a name, a version and an address in plain characters', () => {
    const info = { name: 'Woo Shop', version: '1.2.3-beta+1', url: 'https://x.example/a' }
    expect({ ...readAppInfo(info, '') }).toEqual(info)
  })

  it.each([
    { key: 'sk_test_1' },
    { key: 'pk_test_1\r\nX: 1' },
    { key: 'pk_test_' + '1'.repeat(255) },
    { key: 'pk_test_1', apiVersion: '2024-11-01\n' },
    { key: 'pk_test_1', apiVersion: 'latest' },
  ])('is not %j', (config) => {
    expect(() => readConfig(config, 'options')).toThrow(InvalidArgument)
  })

  it('is read in no time, however long it is', () => {
    // A pattern that backtracks would not come back within the life of the universe.
    expect(() => readAppInfo({ name: 'a '.repeat(49) + '!' }, '')).toThrow(InvalidArgument)
  })
})

it('the address of the API is nothing a page can give', () => {
  const config = { key: 'pk_test_1', baseUrl: 'https://evil.example', api: 'https://evil.example' }
  expect(Object.keys(readConfig(config, ''))).toEqual(['key'])
})
