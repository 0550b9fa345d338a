import type { PaymentIntent } from '@onerway/onerway-js/server'

/** An order that is paid and goes to the packing table. */
export interface Fulfilment {
  order: string
  quantity: number
  intent: string
  /** The event that said it was paid. */
  event: string
}

const MOST_ORDERS = 1000

export type Orders = ReturnType<typeof createOrders>

/**
 * What was fulfilled, in memory. A shop with a database writes the fulfilment in one
 * transaction under the intent's id, unique, and answers the webhook after that.
 */
export function createOrders() {
  const fulfilments = new Map<string, Fulfilment>()

  return {
    /**
     * Ships an order once. Webhooks come at least once: the same event again, or another
     * one for an order that is on its way, changes nothing.
     */
    fulfil(intent: PaymentIntent, event: string): void {
      const { order, quantity } = intent.metadata
      // Other programs use this account too, and their payments are not our orders.
      if (!order || fulfilments.has(intent.id)) return
      fulfilments.set(intent.id, { order, quantity: Number(quantity), intent: intent.id, event })
      const [oldest] = fulfilments.keys()
      if (fulfilments.size > MOST_ORDERS && oldest) fulfilments.delete(oldest)
    },

    find: (intentId: string): Fulfilment | undefined => fulfilments.get(intentId),

    all: (): readonly Fulfilment[] => [...fulfilments.values()],
  }
}
