// The sandbox's one account. A database belongs to one account, so the key's
// mode is all that separates objects from each other.

export type KeyKind = 'publishable' | 'secret'

export interface ApiKey {
  readonly value: string
  readonly kind: KeyKind
  readonly livemode: boolean
}

/** The keys as startSandbox hands them out. */
export const sandboxKeys = {
  publishable: 'pk_test_onerway_sandbox',
  secret: 'sk_test_onerway_sandbox',
  livePublishable: 'pk_live_onerway_sandbox',
  liveSecret: 'sk_live_onerway_sandbox',
} as const

const known: readonly ApiKey[] = [
  { value: sandboxKeys.publishable, kind: 'publishable', livemode: false },
  { value: sandboxKeys.secret, kind: 'secret', livemode: false },
  { value: sandboxKeys.livePublishable, kind: 'publishable', livemode: true },
  { value: sandboxKeys.liveSecret, kind: 'secret', livemode: true },
]

export const findKey = (value: string) => known.find((key) => key.value === value)
