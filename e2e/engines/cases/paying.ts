import { beforeEach, expect, test } from 'vitest'
import {
  elementsOf,
  expectFocused,
  startAfresh,
  type Checkout,
  type CheckoutWindow,
} from '../checkout.ts'
import { enter, read, retype } from '../hand.ts'

const CARD = { number: '4242424242424242', expiry: '1234', cvc: '123', postal: '94110' }

async function typeCard(checkout: Checkout, card: Partial<typeof CARD> = {}): Promise<void> {
  const { number, expiry, cvc, postal } = { ...CARD, ...card }
  await retype(checkout, 'number', number)
  await retype(checkout, 'expiry', expiry)
  await retype(checkout, 'cvc', cvc)
  await retype(checkout, 'postal', postal)
}

interface Outcome {
  status?: string
  last4?: string
  token?: string
  code?: string
  declineCode?: string
}

interface Result {
  paymentIntent?: { status: string } | undefined
  paymentMethod?: { card?: { last4: string } | undefined } | undefined
  token?: { id: string } | undefined
  error?: { code?: string | undefined; decline_code?: string | undefined } | undefined
}

/** Calls a verb as the page's own code would, with the first of its elements. */
function call(checkout: Checkout, verb: Verb, secret = ''): Promise<Outcome> {
  return checkout.engine.run(
    'page',
    async (name, clientSecret, element) => {
      const { onerway, fields } = window as unknown as CheckoutWindow
      const card = fields[element] as never
      const result: Result =
        name === 'pay'
          ? await onerway.confirmCardPayment(clientSecret, { payment_method: { card } })
          : name === 'method'
            ? await onerway.createPaymentMethod({ type: 'card', card })
            : await onerway.createToken(card)
      const { paymentIntent, paymentMethod, token, error } = result
      return {
        status: paymentIntent?.status,
        last4: paymentMethod?.card?.last4,
        token: token?.id.slice(0, 4),
        code: error?.code,
        declineCode: error?.decline_code,
      } as Outcome
    },
    verb,
    secret,
    elementsOf(checkout.form)[0] ?? '',
  )
}

type Verb = 'pay' | 'method' | 'token'

/** From a typed card to money, against the real sandbox. */
export function paying(checkout: () => Checkout): void {
  beforeEach(() => startAfresh(checkout()))

  test('a typed card becomes a succeeded payment', async () => {
    const { merchant } = checkout()
    const intent = await merchant.createIntent()
    await typeCard(checkout())
    expect(await call(checkout(), 'pay', intent.client_secret)).toEqual({ status: 'succeeded' })
    expect((await merchant.retrieveIntent(intent.id)).status).toBe('succeeded')
    const { effects } = await merchant.ledger()
    expect(effects.filter((effect) => effect.intent === intent.id)).toMatchObject([
      { effect: 'capture', amount: 2000 },
    ])
  })

  test('a declined card is told as declined, and another may follow', async () => {
    const intent = await checkout().merchant.createIntent()
    await typeCard(checkout(), { number: '4000000000009995' })
    expect(await call(checkout(), 'pay', intent.client_secret)).toEqual({
      code: 'card_declined',
      declineCode: 'insufficient_funds',
    })
    await typeCard(checkout())
    expect(await call(checkout(), 'pay', intent.client_secret)).toEqual({ status: 'succeeded' })
  })

  test('a payment method and a token are made of a typed card', async () => {
    await typeCard(checkout(), { number: '5555555555554444' })
    expect(await call(checkout(), 'method')).toEqual({ last4: '4444' })
    expect(await call(checkout(), 'token')).toEqual({ token: 'tok_' })
  })

  test('paying with an incomplete form starts at the first thing that is missing', async () => {
    const intent = await checkout().merchant.createIntent()
    await enter(checkout(), 'number')
    await checkout().engine.press('4242424242424242')
    await checkout().engine.click('page', '#pay')
    expect(await call(checkout(), 'pay', intent.client_secret)).toEqual({
      code: 'incomplete_expiry',
    })
    await expectFocused(checkout(), 'exp-date')
    expect(await read(checkout(), 'expiry', 'aria-invalid')).toBe('true')
    expect(await read(checkout(), 'cvc', 'aria-invalid')).toBe('true')
    expect(await read(checkout(), 'number', 'aria-invalid')).toBe(null)
  })
}
