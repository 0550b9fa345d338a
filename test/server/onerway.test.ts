// What Onerway() takes.

import { inspect } from 'node:util'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { IntegrationError, Onerway, type OnerwayOptions } from '../../src/server/index.ts'

afterEach(() => vi.unstubAllGlobals())

function thrownBy(act: () => unknown): IntegrationError {
  try {
    act()
  } catch (error) {
    expect(error).toBeInstanceOf(IntegrationError)
    return error as IntegrationError
  }
  throw new Error('nothing was thrown')
}

describe('a key', () => {
  it.each(['sk_test_a', 'sk_live_a1B2', ' sk_test_from_a_file\n'])('%j is taken', (key) => {
    expect(() => Onerway(key)).not.toThrow()
  })

  it.each<[string, unknown]>([
    ['publishable_key_on_server', 'pk_test_very_public'],
    ['publishable_key_on_server', 'pk_live_very_public'],
    ['invalid_secret_key', undefined],
    ['invalid_secret_key', ''],
    ['invalid_secret_key', 7],
    ['invalid_secret_key', 'sk_test_'],
    ['invalid_secret_key', 'sk_prod_very_secret'],
    ['invalid_secret_key', 'sk_test_very secret'],
    ['invalid_secret_key', 'sk_test_very_secret\r\nx: y'],
    ['invalid_secret_key', 'Bearer sk_test_very_secret'],
  ])('is refused as %s: %j', (code, key) => {
    const error = thrownBy(() => Onerway(key as string))
    expect(error.code).toBe(code)
    expect(error.message).toContain('sk_test_')
    expect(error.message).not.toMatch(/very|prod|public_/)
  })

  it('cannot be read from the client', () => {
    const onerway = Onerway('sk_test_very_secret')
    expect(inspect(onerway, { depth: 9, showHidden: true })).not.toContain('very')
    expect(JSON.stringify(onerway)).not.toContain('very')
  })
})

describe('a page', () => {
  it('is no place for it', () => {
    vi.stubGlobal('window', { document: {} })
    const error = thrownBy(() => Onerway('sk_test_very_secret'))
    expect(error.code).toBe('server_required')
    expect(error.message).toMatch(/on your server/)
  })

  it('is not what a worker is, even where it has a `window`', () => {
    vi.stubGlobal('window', globalThis)
    expect(() => Onerway('sk_test_a')).not.toThrow()
  })
})

describe('apiBase', () => {
  const asks = async (apiBase?: string) => {
    let asked = ''
    const onerway = Onerway('sk_test_a', {
      apiBase,
      fetch: (address) => {
        asked = String(address)
        return Promise.resolve(new Response('{"object":"payment_intent"}'))
      },
    })
    await onerway.paymentIntents.retrieve('pi_1')
    return asked.replace('payment_intents/pi_1', '')
  }

  it.each([
    [undefined, 'https://api.onerway.com/v1/'],
    ['https://api.example.com', 'https://api.example.com/v1/'],
    ['https://api.example.com/v1', 'https://api.example.com/v1/'],
    ['https://api.example.com/a/v2//', 'https://api.example.com/a/v2/'],
    ['http://127.0.0.1:4244', 'http://127.0.0.1:4244/v1/'],
    ['http://localhost:4244/v1/', 'http://localhost:4244/v1/'],
    ['http://api.localhost/v1/', 'http://api.localhost/v1/'],
    ['http://[::1]:80/v1/', 'http://[::1]/v1/'],
  ])('%s is %s', async (given, base) => {
    expect(await asks(given)).toBe(base)
  })

  it.each([
    'http://api.onerway.com/v1/',
    'http://127.0.0.1.example.com/',
    'http://localhost.example.com/',
    'https://user@api.onerway.com/',
    'https://:secret@api.onerway.com/',
    'https://api.onerway.com/?a',
    'https://api.onerway.com/#a',
    'ftp://127.0.0.1/',
    'api.onerway.com',
    '',
  ])('%j is refused', (apiBase) => {
    expect(thrownBy(() => Onerway('sk_test_a', { apiBase })).code).toBe('invalid_api_base')
  })
})

describe('the options', () => {
  it.each<[string, object]>([
    ['a misspelt name', { baseUrl: 'http://127.0.0.1' }],
    ['a call’s option', { idempotencyKey: 'k' }],
    ['a fetch that is none', { fetch: 'fetch' }],
    ['an app without a name', { appInfo: { version: '1' } }],
    ['an app in a language no header takes', { appInfo: { name: '商店' } }],
    ['an app with a line break', { appInfo: { name: 'a\nb' } }],
    ['a timeout of nothing', { timeout: 0 }],
    ['a timeout that is no number', { timeout: NaN }],
    ['too many retries', { maxRetries: 3 }],
    ['no version', { apiVersion: '' }],
  ])('with %s are refused', (_, options) => {
    expect(thrownBy(() => Onerway('sk_test_a', options as OnerwayOptions)).code).toBe(
      'invalid_option',
    )
  })

  it('that are undefined are as if they were left out', () => {
    const options = { apiBase: undefined, timeout: undefined, fetch: undefined, appInfo: undefined }
    expect(() => Onerway('sk_test_a', options)).not.toThrow()
    expect(() => Onerway('sk_test_a', undefined)).not.toThrow()
  })
})
