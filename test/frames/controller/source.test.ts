import { describe, expect, it } from 'vitest'
import type { Source } from '../../../src/frames/controller/arguments.ts'
import type { Session } from '../../../src/frames/controller/session.ts'
import { methodData, methodOrData, offeredCvc } from '../../../src/frames/controller/source.ts'
import type { Offered } from '../../../src/frames/shared/card-offer.ts'
import en from '../../../src/locales/payments/en.ts'
import { endOf, neverAborted } from './session.ts'

const card = { number: '4242424242424242', exp_month: 12, exp_year: 2034 }

const session = (offered?: Offered, live = false) =>
  ({ inbox: { take: () => Promise.resolve(offered) }, messages: en, live }) as unknown as Session
const read = (source: Source, from: Session, signal = neverAborted()) =>
  endOf(methodData(from, source, signal))

describe('a payment method’s data', () => {
  it('come from a token', async () => {
    expect(await read({ type: 'card', card: { token: 'tok_1' } }, session())).toEqual({
      type: 'card',
      card: { token: 'tok_1' },
    })
  })

  it('come from a card of the page’s own, with a test key', async () => {
    expect(await read({ type: 'card', card }, session())).toEqual({ type: 'card', card })
  })

  it('do not come from a card of the page’s own with a live key', async () => {
    expect(await read({ type: 'card', card }, session(undefined, true))).toBe(
      'raw_card_data_not_allowed',
    )
  })

  it('come from a field, with its postal code', async () => {
    expect(
      await read({ type: 'card', card: { offer: '1' } }, session({ card, postalCode: '94110' })),
    ).toEqual({
      type: 'card',
      card,
      billing_details: { address: { postal_code: '94110' } },
    })
  })

  it('keep the postal code that the page gives', async () => {
    const billing = { name: 'Ada', address: { postal_code: '10115', city: 'Berlin' } }
    expect(
      await read(
        { type: 'card', card: { offer: '1' }, billing },
        session({ card, postalCode: '94110' }),
      ),
    ).toMatchObject({ billing_details: billing })
  })

  it('add the typed postal code to the rest of an address', async () => {
    const billing = { name: 'Ada', address: { city: 'Berlin' } }
    expect(
      await read(
        { type: 'card', card: { offer: '1' }, billing },
        session({ card, postalCode: '10115' }),
      ),
    ).toMatchObject({
      billing_details: { name: 'Ada', address: { city: 'Berlin', postal_code: '10115' } },
    })
    expect(billing).toEqual({ name: 'Ada', address: { city: 'Berlin' } })
  })

  it('are missing when the field’s card does not come, or there is no source', async () => {
    expect(await read({ type: 'card', card: { offer: '1' } }, session())).toBe('card_not_received')
    expect(await read({ type: 'card' }, session())).toBe('card_not_received')
  })

  it('are not waited for once the call is given up', async () => {
    expect(await read({ type: 'card', card: { offer: '1' } }, session(), AbortSignal.abort())).toBe(
      'aborted',
    )
  })
})

describe('a confirm takes', () => {
  const take = (source: Source) => methodOrData(session({ card }), source, neverAborted())

  it('the id of a method, before anything else', async () => {
    expect(await take({ id: 'pm_1', type: 'card', card: { offer: '1' } })).toEqual({
      payment_method: 'pm_1',
    })
  })

  it('the data of a new one', async () => {
    expect(await take({ type: 'card', card: { offer: '1' } })).toEqual({
      payment_method_data: { type: 'card', card },
    })
    expect(await take({ type: 'card', card: { token: 'tok_1' } })).toMatchObject({
      payment_method_data: { card: { token: 'tok_1' } },
    })
  })

  it('nothing, for the method that the intent has', async () => {
    expect(await take({ type: '' })).toEqual({})
  })
})

describe('the security code of a saved card', () => {
  it('comes from a field of its own', async () => {
    expect(await endOf(offeredCvc(session({ cvcOnly: '123' }), '1', neverAborted()))).toBe('123')
  })

  it('is missing when the field does not offer one', async () => {
    expect(await endOf(offeredCvc(session({ card }), '1', neverAborted()))).toBe(
      'card_not_received',
    )
  })
})
