import { describe, expect, it } from 'vitest'
import {
  intentIdOf,
  readAppInfo,
  readClientSecret,
  readConfig,
  readConfirm,
  readSource,
} from '../../../src/frames/controller/arguments.ts'
import { InvalidArgument } from '../../../src/channel/validate.ts'

const SECRET = 'pi_1_secret_1'

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
    ['another object’s secret', 'seti_1_secret_1'],
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

describe('what a confirm takes', () => {
  it('is what is named, and nothing else', () => {
    const read = readConfirm(
      {
        clientSecret: SECRET,
        paymentMethod: 'pm_1',
        returnUrl: 'https://shop.example/done?a=b',
        setupFutureUsage: 'off_session',
        shipping: {
          name: 'Ada',
          phone: null,
          address: { city: 'Rome', planet: 'Mars' },
          by: 'sea',
        },
        billingDetails: { email: 'a@b.example', address: null, iban: 'DE00' },
        amount: 1,
        off_session: true,
        url: 'https://evil.example',
      },
      '',
    )
    expect({ ...read }).toEqual({
      clientSecret: SECRET,
      paymentMethod: 'pm_1',
      returnUrl: 'https://shop.example/done?a=b',
      setupFutureUsage: 'off_session',
      shipping: { name: 'Ada', phone: null, address: { city: 'Rome' } },
      billingDetails: { email: 'a@b.example', address: null },
    })
  })

  it.each([
    ['paymentMethod', 'pm_1/detach'],
    ['paymentMethod', 'tok_1'],
    ['paymentMethod', ''],
    ['token', 'pm_1'],
    ['offer', 'short'],
    ['offer', 'G'.repeat(32)],
    ['element', 'x'.repeat(65)],
    ['returnUrl', 'javascript:alert(1)'],
    ['returnUrl', '//evil.example'],
    ['returnUrl', 'https://' + 'a'.repeat(2000)],
    ['setupFutureUsage', 'always'],
    ['shipping', 'Rome'],
    ['shipping', { address: [] }],
    ['billingDetails', { name: 'x'.repeat(501) }],
    ['billingDetails', { email: { toString: () => 'a' } }],
    ['rawCard', { number: '4'.repeat(41), exp_month: 1, exp_year: 30 }],
    ['rawCard', { number: '4242', exp_month: 13, exp_year: 30 }],
    ['rawCard', { number: '4242', exp_month: 1 }],
    ['rawCard', { number: 4242, exp_month: 1, exp_year: 30 }],
    ['rawCard', { number: '4242', exp_month: 1.5, exp_year: 30 }],
  ])('is not a %s of %j', (name, value) => {
    expect(() => readConfirm({ clientSecret: SECRET, [name]: value }, '')).toThrow(InvalidArgument)
  })

  it('inherits nothing, and takes nothing from a prototype', () => {
    const args = JSON.parse(
      `{"clientSecret":"${SECRET}","__proto__":{"paymentMethod":"pm_1"},"constructor":{"prototype":{"x":1}}}`,
    ) as object
    const read = readConfirm(args, '')
    expect(Object.getPrototypeOf(read)).toBeNull()
    expect({ ...read }).toEqual({ clientSecret: SECRET })
    const inherited = Object.create({ clientSecret: SECRET }) as object
    expect(() => readConfirm(inherited, '')).toThrow(InvalidArgument)
  })
})

describe('a card of the page’s own', () => {
  it('may have its dates as text, as forms give them', () => {
    const rawCard = { number: '4242 4242 4242 4242', exp_month: '04', exp_year: '34', cvc: '123' }
    expect({ ...readSource({ rawCard }, '').rawCard }).toEqual({
      ...rawCard,
      exp_month: 4,
      exp_year: 34,
    })
  })

  it('is not repeated by an error', () => {
    try {
      readSource({ rawCard: { number: '4242424242424242', exp_month: '4242424242' } }, '')
      expect.unreachable()
    } catch (error) {
      expect(JSON.stringify([String(error), error])).not.toContain('4242')
      expect(error).toMatchObject({ path: 'rawCard.exp_month' })
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
