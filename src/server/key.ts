import { IntegrationError } from '../errors/error.ts'

/**
 * Refuses keys that do not belong on a server, or are none. The key itself is
 * never repeated: what is thrown ends in logs.
 */
export function checkSecretKey(key: unknown): string {
  const text = typeof key === 'string' ? key.trim() : ''
  if (text.startsWith('pk_'))
    throw new IntegrationError(
      'publishable_key_on_server',
      "This is a publishable key, for the browser. A server takes the secret key: Onerway('sk_test_…').",
    )
  if (!/^sk_(test|live)_\w{1,240}$/.test(text))
    throw new IntegrationError(
      'invalid_secret_key',
      text
        ? "This is not a secret key, which starts with 'sk_test_' or 'sk_live_': copy it whole from the dashboard."
        : "The secret key is missing: Onerway('sk_test_…'). If it comes from the environment, check that it is set.",
    )
  return text
}

/** Refuses to run where everybody could read the key. Workers have no document. */
export function refusePage(): void {
  const { window } = globalThis as { window?: { document?: unknown } }
  if (window?.document)
    throw new IntegrationError(
      'server_required',
      "Whoever opens this page could read the secret key. Call this on your server; in the browser, import '@onerway/onerway-js'.",
    )
}
