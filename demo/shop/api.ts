/** What this shop reads of the API's objects. */
export interface Intent {
  id: string
  client_secret: string
  status: string
  amount: number
  currency: string
  metadata: Record<string, string>
  payment_method: string | null
  last_payment_error: { code: string; message: string } | null
}

export interface PaymentMethod {
  card?: { brand: string; last4: string }
  billing_details: { email?: string | null }
}

/** The API said no, and why. */
export class ApiError extends Error {
  readonly status: number
  readonly code: string

  constructor(status: number, { code = '', message = '' }: { code?: string; message?: string }) {
    super(message)
    this.name = 'ApiError'
    this.status = status
    this.code = code
  }
}

export interface NewIntent {
  amount: number
  currency: string
  description: string
  metadata: Record<string, string>
}

/** The calls this shop makes with its secret key, which never leaves the server. */
export type Api = ReturnType<typeof createApi>

export function createApi({ apiUrl, secretKey }: { apiUrl: string; secretKey: string }) {
  async function call<T>(path: string, init: RequestInit = {}): Promise<T> {
    const response = await fetch(`${apiUrl}/v1/${path}`, {
      signal: AbortSignal.timeout(15_000),
      ...init,
      headers: {
        authorization: `Bearer ${secretKey}`,
        'content-type': 'application/json',
        ...init.headers,
      },
    })
    const body = (await response.json()) as T & { error?: { code?: string; message?: string } }
    if (!response.ok) throw new ApiError(response.status, body.error ?? {})
    return body
  }

  return {
    /** The same order number twice is the same intent: a repeated request does no harm. */
    createIntent: (intent: NewIntent, orderNumber: string) =>
      call<Intent>('payment_intents', {
        method: 'POST',
        headers: { 'idempotency-key': orderNumber },
        body: JSON.stringify(intent),
      }),

    /** `language` is for the message of a declined payment. */
    retrieveIntent: (id: string, language: string) =>
      call<Intent>(`payment_intents/${encodeURIComponent(id)}`, {
        headers: { 'accept-language': language },
      }),

    cancelIntent: (id: string) =>
      call<Intent>(`payment_intents/${encodeURIComponent(id)}/cancel`, {
        method: 'POST',
        headers: { 'idempotency-key': `cancel-${id}` },
        body: JSON.stringify({ cancellation_reason: 'abandoned' }),
      }),

    retrievePaymentMethod: (id: string) =>
      call<PaymentMethod>(`payment_methods/${encodeURIComponent(id)}`),
  }
}
