/** A fault that a scenario needs, for the browser's requests about one payment intent. */
export interface FaultOrder {
  readonly on: 'confirm' | 'retrieve'
  /** As the sandbox names it. */
  readonly action: string
  readonly times: number
}

interface SandboxConfig {
  apiUrl: string
  secretKey: string
}

export type SandboxFaults = ReturnType<typeof sandboxFaults>

/** The sandbox's faults. They take the secret key: the page asks this server for them. */
export function sandboxFaults({ apiUrl, secretKey }: SandboxConfig) {
  async function call(method: 'POST' | 'DELETE', order?: object): Promise<void> {
    const response = await fetch(new URL('/sandbox/faults', apiUrl), {
      method,
      headers: { authorization: `Bearer ${secretKey}`, 'content-type': 'application/json' },
      ...(order && { body: JSON.stringify(order) }),
      signal: AbortSignal.timeout(5_000),
    })
    if (!response.ok) throw new Error(`/sandbox/faults answered ${response.status}`)
  }

  return {
    /** Of one intent only: what is left over of them troubles no other payment. */
    async order(intentId: string, faults: readonly FaultOrder[]): Promise<void> {
      for (const { action, times, on } of faults)
        await call('POST', { match: { ...requestOf(intentId, on), key: 'pk' }, action, times })
    },

    /** All there are, whoever has ordered them. */
    clear: (): Promise<void> => call('DELETE'),
  }
}

function requestOf(intentId: string, on: FaultOrder['on']) {
  const path = `/v1/payment_intents/${intentId}`
  return on === 'confirm' ? { method: 'POST', path: path + '/confirm' } : { method: 'GET', path }
}
