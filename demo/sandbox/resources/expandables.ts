// Which members refer to objects of their own. `latest_charge` does not: charges
// cannot be asked for.

import type { Expandables } from '../api/expand.ts'
import type { Call } from '../api/context.ts'
import { customers } from './customers/table.ts'
import { anyCustomerView } from './customers/view.ts'
import { findObject } from './find.ts'
import { paymentIntents } from './payment-intents/table.ts'
import { paymentIntentView } from './payment-intents/view.ts'
import { paymentMethods } from './payment-methods/table.ts'
import { paymentMethodView } from './payment-methods/view.ts'
import { setupIntents } from './setup-intents/table.ts'
import { setupIntentView } from './setup-intents/view.ts'

const customer = { kind: 'customer' }
const payment_intent = { kind: 'payment_intent' }
const payment_method = { kind: 'payment_method', browser: true } as const

const views: Readonly<Record<string, (call: Call, id: string) => Promise<object>>> = {
  customer: async (call, id) =>
    anyCustomerView(await findObject(call, customers, 'customer', { id })),
  payment_intent: async (call, id) =>
    paymentIntentView(await findObject(call, paymentIntents, 'payment_intent', { id }), call),
  payment_method: async (call, id) =>
    paymentMethodView(
      await findObject(call, paymentMethods, 'payment_method', { id }),
      call.key.kind,
    ),
  setup_intent: async (call, id) =>
    setupIntentView(await findObject(call, setupIntents, 'setup_intent', { id }), call),
}

export const expandables: Expandables = {
  references: {
    confirmation_token: { payment_intent, setup_intent: { kind: 'setup_intent' } },
    customer: { 'invoice_settings.default_payment_method': payment_method },
    customer_session: { customer },
    payment_intent: { customer, payment_method },
    payment_method: { customer },
    refund: { payment_intent },
    setup_intent: { customer, payment_method },
  },
  fetch: async (call, kind, id) => {
    const view = views[kind]
    if (!view) throw new Error(`no way to expand a ${kind}`)
    return view(call, id)
  },
}
