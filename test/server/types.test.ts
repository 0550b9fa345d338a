// The shapes that TypeScript users see. `tsc -p .` is what fails here.

import { describe, expectTypeOf, it } from 'vitest'
import type {
  Answer,
  ApiList,
  Customer,
  Deleted,
  LastResponse,
  List,
  Onerway,
  OnerwayCardError,
  OnerwayEvent,
  PaymentIntent,
  PaymentIntentCreateParams,
  PaymentMethod,
  Refund,
} from '../../src/server/index.ts'

type Params<F extends (...args: never[]) => unknown> = Parameters<F>

describe('the types', () => {
  it('of answers are the objects, with what came beside them', () => {
    const make = (onerway: Onerway) =>
      onerway.paymentIntents.create({ amount: 2000, currency: 'usd' })
    expectTypeOf(make).returns.resolves.toEqualTypeOf<Answer<PaymentIntent>>()
    expectTypeOf<Answer<PaymentIntent>['lastResponse']>().toEqualTypeOf<LastResponse>()
    expectTypeOf<PaymentIntent['status']>().extract<'requires_capture'>().not.toBeNever()
    expectTypeOf<PaymentIntent['amount_received']>().toBeNumber()
    expectTypeOf<PaymentMethod['card']>().exclude<undefined>().not.toHaveProperty('number')
    const look = (onerway: Onerway) => onerway.refunds.retrieve('re_1')
    expectTypeOf(look).returns.resolves.toEqualTypeOf<Answer<Refund>>()
    expectTypeOf<Onerway['customers']['del']>().returns.resolves.toExtend<Deleted<'customer'>>()
  })

  it('of parameters refuse what the API would', () => {
    expectTypeOf<{ amount: 2000; currency: 'usd' }>().toExtend<PaymentIntentCreateParams>()
    expectTypeOf<{ currency: 'usd' }>().not.toExtend<PaymentIntentCreateParams>()
    expectTypeOf<{ amount: '20'; currency: 'usd' }>().not.toExtend<PaymentIntentCreateParams>()
    type Create = Params<Onerway['paymentMethods']['create']>[0]
    expectTypeOf<{ type: 'card'; card: { token: 'tok_1' } }>().toExtend<Create>()
    expectTypeOf<{ type: 'card'; card: { number: '4242' } }>().not.toExtend<Create>()
    type Attach = Params<Onerway['paymentMethods']['attach']>[1]
    expectTypeOf<{ customer: string }>().toExtend<Attach>()
    expectTypeOf<Record<never, never>>().not.toExtend<Attach>()
    expectTypeOf<Params<Onerway['paymentIntents']['retrieve']>[0]>().toBeString()
  })

  it('of lists are pages and iterators', () => {
    const list = (onerway: Onerway) => onerway.paymentIntents.list()
    expectTypeOf(list).returns.toEqualTypeOf<List<PaymentIntent>>()
    type Intents = List<PaymentIntent>
    expectTypeOf<Awaited<Intents>>().toEqualTypeOf<Answer<ApiList<PaymentIntent>>>()
    expectTypeOf<Intents>().toExtend<AsyncIterable<PaymentIntent>>()
    expectTypeOf<Intents['autoPagingToArray']>().returns.resolves.toEqualTypeOf<PaymentIntent[]>()
  })

  it('of references are objects where they were expanded, and ids elsewhere', () => {
    type Held = Customer | Deleted<'customer'> | null
    const expand = async ({ paymentIntents, refunds }: Onerway, path: string) => ({
      plain: await paymentIntents.retrieve('pi_1', {}),
      one: await paymentIntents.retrieve('pi_1', { expand: ['customer'] }),
      deep: await paymentIntents.confirm('pi_1', { expand: ['payment_method.customer'] }),
      listed: await refunds.list({ expand: ['data.payment_intent'] }),
      unknown: await paymentIntents.retrieve('pi_1', { expand: [path] }),
    })
    expectTypeOf(expand).returns.resolves.toHaveProperty('plain')
    type Got = Awaited<ReturnType<typeof expand>>
    expectTypeOf<Got['plain']['customer']>().toEqualTypeOf<string | null>()
    expectTypeOf<Got['one']['customer']>().toEqualTypeOf<Held>()
    expectTypeOf<Got['one']['amount']>().toBeNumber()
    expectTypeOf<NonNullable<Got['deep']['payment_method']>['customer']>().toEqualTypeOf<Held>()
    expectTypeOf<Got['listed']['data'][0]['payment_intent']>().toEqualTypeOf<PaymentIntent>()
    expectTypeOf<Got['unknown']['customer']>().toEqualTypeOf<Held | string>()
  })

  it('of events follow their names', () => {
    type Of<Type extends OnerwayEvent['type']> = Extract<OnerwayEvent, { type: Type }>
    expectTypeOf<Of<'payment_intent.succeeded'>['data']['object']>().toEqualTypeOf<PaymentIntent>()
    expectTypeOf<Of<'customer.deleted'>['data']['object']>().toEqualTypeOf<Customer>()
    const handle = (event: OnerwayEvent) => {
      switch (event.type) {
        case 'payment_intent.succeeded':
          return event.data.object.amount
        default:
          // The overview's `default` still has a type to show.
          return event.type.length
      }
    }
    expectTypeOf(handle).returns.toBeNumber()
  })

  it('of errors say which type they are of, and carry the whole intent', () => {
    expectTypeOf<OnerwayCardError['type']>().toEqualTypeOf<'card_error'>()
    expectTypeOf<OnerwayCardError['payment_intent']>().toEqualTypeOf<PaymentIntent | undefined>()
  })
})
