/** What a shopper comes back with from a bank or wallet. */
export interface Return {
  /** For `onerway.resume(clientSecret)` or `retrievePaymentIntent`: the server has the last word. */
  clientSecret: string
  /** What the way back says: a hint for the page, not proof of a payment. */
  status: 'succeeded' | 'failed' | 'pending'
}

/** Reads the parameters of a `return_url`; null on a page that nobody came back to. */
export function readReturn(url: string = location.href): Return | null {
  const { searchParams } = new URL(url)
  const get = (name: string) => searchParams.get(name)
  const clientSecret = get('payment_intent_client_secret') ?? get('setup_intent_client_secret')
  return !clientSecret ? null : { clientSecret, status: get('redirect_status') as Return['status'] }
}
