// What each kind of key sees of a setup intent.

import type { Call } from '../../api/context.ts'
import { lastErrorView } from '../last-error.ts'
import type { SetupIntent } from './table.ts'

/** A browser holds the client secret of one intent, and needs this much to end it. */
const browserFields = [
  'cancellation_reason',
  'client_secret',
  'created',
  'description',
  'livemode',
  'next_action',
  'payment_method',
  'payment_method_types',
  'status',
  'usage',
] as const

/** A server sees the rest as well. */
const serverFields = [
  ...browserFields,
  'automatic_payment_methods',
  'customer',
  'metadata',
] as const

type Reader = { readonly key: Pick<Call['key'], 'kind'>; readonly locale: Call['locale'] }

export function setupIntentView(intent: SetupIntent, { key, locale }: Reader) {
  const fields = key.kind === 'secret' ? serverFields : browserFields
  return {
    id: intent.id,
    object: 'setup_intent',
    ...Object.fromEntries(fields.map((name) => [name, intent[name]])),
    livemode: intent.livemode,
    last_setup_error: intent.last_setup_error && lastErrorView(intent.last_setup_error, locale),
  }
}
/** The intent as an error carries it. */
export const errorView = (intent: SetupIntent, reader: Reader) => ({
  setup_intent: setupIntentView(intent, reader),
})

/** The intent as events carry it: whoever reads them, it is a server. */
export const snapshot = (intent: SetupIntent) =>
  setupIntentView(intent, { key: { kind: 'secret' }, locale: 'en' })
