import { describe, expect, it } from 'vitest'
import { binMetadata } from '../../../../demo/sandbox/cards/bin.ts'
import { testCardsOf } from '../../../../demo/sandbox/cards/test-cards.ts'
import { cardData, useSandbox } from '../helpers.ts'

const sandbox = useSandbox()
const ask = (query: string, key: string = sandbox.current.keys.publishable) =>
  sandbox.current.get(`/v1/card_metadata?${query}`, { key })

describe('card metadata', () => {
  it('is the same for both keys, and may be kept by the browser that asked', async () => {
    const [browser, server] = [
      await ask('bin=40000025'),
      await ask('bin=40000025', sandbox.current.keys.secret),
    ]
    expect(browser.status).toBe(200)
    expect(browser.body).toEqual({
      object: 'card_metadata',
      brand: 'visa',
      networks: ['cartes_bancaires', 'visa'],
      funding: 'credit',
      country: 'FR',
      cvc: 'required',
      expiry: 'required',
    })
    expect(server.body).toEqual(browser.body)
    expect(browser.headers.get('cache-control')).toBe('private, max-age=86400')
    expect(browser.headers.get('vary')).toContain('Origin')
  })

  it.each([
    ['55555525', { brand: 'mastercard', networks: ['cartes_bancaires', 'mastercard'] }],
    ['62509460', { brand: 'unionpay', funding: 'debit', country: 'CN', cvc: 'optional' }],
    ['37828224', { brand: 'amex', funding: 'credit', networks: ['amex'] }],
    ['411111', { brand: 'visa', funding: 'unknown', country: null, cvc: 'required' }],
    ['63999900', { brand: 'maestro', cvc: 'optional' }],
    ['00000000', { brand: 'unknown', networks: [], funding: 'unknown', country: null }],
    // Six digits of several countries' cards: what they share is known.
    ['400000', { brand: 'visa', funding: 'credit', country: null, networks: ['visa'] }],
  ])('of %s', async (bin, known) => {
    expect((await ask(`bin=${bin}`)).body).toMatchObject(known)
  })

  it.each(['bin=424242424', 'bin=4242424242424242', 'bin=42424', 'bin=', 'bin=4242%204242', ''])(
    'refuses %s, without repeating it',
    async (query) => {
      const { status, body, text, headers } = await ask(query)
      expect(status).toBe(400)
      expect(body.error.param).toBe('bin')
      expect(text).not.toContain('4242')
      expect(headers.get('cache-control')).toBe('no-store')
    },
  )

  it('needs a key', async () => {
    const answer = await sandbox.current.get('/v1/card_metadata?bin=42424242', { key: null })
    expect(answer.status).toBe(401)
  })

  it('offers no network that the card is then refused on', async () => {
    for (const { number } of testCardsOf('')) {
      for (const preferred of binMetadata(number.slice(0, 8)).networks) {
        const data = cardData(number, { networks: { preferred } }).payment_method_data
        const { status } = await sandbox.current.post('/v1/payment_methods', data)
        expect(status).toBe(200)
      }
    }
  })
})
