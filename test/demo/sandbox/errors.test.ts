import { describe as group, expect, it, vi } from 'vitest'
import { createApi } from '../../../demo/sandbox/api/app.ts'
import { createIdempotency } from '../../../demo/sandbox/api/idempotency.ts'
import { localeFrom } from '../../../demo/sandbox/api/locale.ts'
import { systemClock } from '../../../demo/sandbox/clock.ts'
import { declineMessages, errorTable } from '../../../demo/sandbox/error-table.ts'
import { describe, type ErrorDetails } from '../../../demo/sandbox/errors.ts'
import { createFaults } from '../../../demo/sandbox/faults/faults.ts'
import { createLedger } from '../../../demo/sandbox/ledger.ts'
import { redact } from '../../../demo/sandbox/redact.ts'
import type { Store } from '../../../demo/sandbox/store/store.ts'

const codes = Object.keys(errorTable) as (keyof typeof errorTable)[]

group('every error', () => {
  it.each(codes)('%s has a status, and words in both languages', (code) => {
    const { status, messages } = errorTable[code]
    expect([400, 401, 402, 403, 404, 409, 413, 414, 429, 500, 503]).toContain(status)
    expect(messages.en).toMatch(/[.}]$/)
    expect(messages.zh).toMatch(/[。}]$/)
    expect(messages.zh).toMatch(/[一-鿿]/)
    expect(messages.en).not.toMatch(/[一-鿿]/)
    const holes = (text: string) => (text.match(/\{\w+\}/g) ?? []).map((one) => one.slice(0, 4))
    expect(holes(messages.zh).sort()).toEqual(holes(messages.en).sort())
  })

  it('of a card is a 402', () => {
    for (const code of codes) {
      expect(errorTable[code].type === 'card_error').toBe(errorTable[code].status === 402)
    }
  })

  it('says more where the decline does', () => {
    const details: ErrorDetails = { decline_code: 'insufficient_funds' }
    expect(describe('card_declined', details, 'zh').message).toMatch(/^您的卡片余额不足。/)
    expect(describe('card_declined', { decline_code: 'stolen_card' }, 'en').message).toBe(
      errorTable.card_declined.messages.en,
    )
    for (const { en, zh } of Object.values(declineMessages)) {
      expect(en).toMatch(/\.$/)
      expect(zh).toMatch(/。$/)
    }
  })
})

group('the language of a message', () => {
  it.each([
    [undefined, 'en'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
    ['zh-Hant-TW', 'zh'],
    ['en;q=0.5, zh;q=0.9', 'zh'],
    ['en-GB, zh', 'en'],
    ['fr-FR, zh;q=0.3', 'zh'],
    ['fr-FR', 'en'],
    ['zh;q=0', 'en'],
    ['zhx', 'en'],
    ['*', 'en'],
  ])('for %j is %s', (header, locale) => {
    expect(localeFrom(header)).toBe(locale)
  })
})

group('a fault of ours', () => {
  it('is a 500 without its cause, which is logged without digits', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const fails = async () => {
      throw new Error('disk on fire near 4242424242424242')
    }
    const store: Store = {
      read: fails,
      write: fails,
      listen: () => undefined,
      close: async () => undefined,
    }
    const api = createApi({
      services: {
        bindings: { of: () => [], bind: fails, reload: fails },
        clock: systemClock(),
        faults: createFaults(),
        expandables: { references: {}, fetch: fails },
        hash: () => 'hash',
        hosts: { api: () => '', frames: () => [] },
        idempotency: createIdempotency(store),
        ledger: createLedger(),
        store,
      },
    })
    const answer = await api.request('/v1/payment_intents', {
      headers: { authorization: 'Bearer sk_test_onerway_sandbox' },
    })
    const text = await answer.text()
    expect(answer.status).toBe(500)
    expect(JSON.parse(text).error).toMatchObject({ type: 'api_error', code: 'api_error' })
    expect(text).not.toContain('fire')
    expect(String(logged.mock.calls)).toContain('disk on fire near [digits]')
    logged.mockRestore()
  })
})

group('what is redacted', () => {
  it.each([
    ['/v1/payment_methods/4242424242424242', '/v1/payment_methods/[digits]'],
    ['card 4242 4242-4242 4242!', 'card [digits]!'],
    ['order 12345678901', 'order 12345678901'],
  ])('%s → %s', (text, result) => {
    expect(redact(text)).toBe(result)
  })
})
