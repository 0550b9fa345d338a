// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'
import { IntegrationError } from '../../src/errors/error.ts'
import { checkKey, isLive, isLoopback, isSafe } from '../../src/page/keys.ts'
import { goTo } from './go-to.ts'

beforeEach(() => goTo('https://shop.example/pay'))

/** The code of what is wrong with a key, and what is said of it. */
function wrongWith(key: unknown): IntegrationError {
  try {
    checkKey(key)
  } catch (error) {
    if (error instanceof IntegrationError) return error
  }
  throw new Error('nothing is wrong')
}

describe('a publishable key', () => {
  it.each(['pk_test_1', 'pk_live_1', 'pk_test_' + 'a'.repeat(240)])('%s is taken', (key) => {
    expect(checkKey(key)).toBe(key)
  })

  it('is taken with the space that copying leaves around it', () => {
    expect(checkKey(' pk_test_1\n')).toBe('pk_test_1')
  })

  it.each([
    undefined,
    null,
    '',
    '  ',
    42,
    {},
    ['pk_test_1'],
    { toString: () => 'pk_test_1' },
    'pk_test_',
    'pk_1',
    'pk_prod_1',
    'PK_TEST_1',
    'pk_test_1 pk_test_2',
    'pk_test_1\r\nX-Header: 1',
    'pk_test_…',
    'pk_test_' + 'a'.repeat(241),
  ])('is not %j', (key) => {
    expect(wrongWith(key).code).toBe('invalid_publishable_key')
  })

  it('that is missing is said to be missing, any other to be wrong', () => {
    expect(wrongWith(undefined).message).toContain('There is no')
    expect(wrongWith('pk_1').message).not.toContain('There is no')
  })
})

describe('a secret key', () => {
  it.each(['sk_test_1', 'sk_live_1', 'rk_live_1', ' sk_live_1', 'sk_'])(
    'is refused as one: %j',
    (key) => {
      expect(wrongWith(key).code).toBe('secret_key_in_browser')
    },
  )
})

it.each(['sk_live_hidden', 'rk_test_hidden', 'pk_hidden', 'hidden', 'pk_live_hidden!'])(
  'no error repeats the key: %s',
  (key) => {
    const error = wrongWith(key)
    expect(JSON.stringify([error, error.message, error.stack])).not.toContain('hidden')
  },
)

describe('a live key', () => {
  it.each([
    'https://shop.example/',
    'http://localhost:4242/',
    'http://127.0.0.1:4242/',
    'http://127.8.9.10/',
    'http://[::1]:4242/',
    'http://shop.localhost:4242/',
  ])('is taken at %s', (url) => {
    goTo(url)
    expect(checkKey('pk_live_1')).toBe('pk_live_1')
  })

  it.each([
    'http://shop.example/',
    'http://localhost.example/',
    'http://mylocalhost/',
    'http://127.0.0.1.example/',
    'http://192.168.0.1/',
  ])('is refused at %s, where a test key is taken', (url) => {
    goTo(url)
    expect(wrongWith('pk_live_1').code).toBe('https_required')
    expect(checkKey('pk_test_1')).toBe('pk_test_1')
  })

  it('is told from a test key', () => {
    expect([isLive('pk_live_1'), isLive('pk_test_live')]).toEqual([true, false])
  })
})

it('loopback is a whole name, not a part of one', () => {
  expect(['localhost', '127.0.0.1', '[::1]', 'a.localhost'].every(isLoopback)).toBe(true)
  expect(['localhost.', 'xlocalhost', '127.0.0.1.nip.io', '[::2]', ''].some(isLoopback)).toBe(false)
})

it.each(['https://shop.example/', 'http://localhost:1/', 'http://127.0.0.1/'])(
  '%s is safe on its way',
  (address) => {
    expect(isSafe(new URL(address))).toBe(true)
  },
)

it.each(['http://shop.example/', 'javascript://localhost/%0aalert(1)', 'data:,', 'file:///x'])(
  '%s is not',
  (address) => {
    expect(isSafe(new URL(address))).toBe(false)
  },
)
