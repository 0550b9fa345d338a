// What a transaction has left for others to do, told to them once it is committed
// and not before: a worker that looked earlier would find nothing.

import type { Db } from './store.ts'

export type Topic = 'deliveries' | 'settlements'

const topicsOf = new WeakMap<Db, Set<Topic>>()

/** Call it in a transaction; those who `listen` to the topic hear of it after the commit. */
export const announce = (tx: Db, topic: Topic) => void topicsOf.get(tx)?.add(topic)

export interface Announcements {
  /** Notes what the work announces, and passes it on when the transaction is through. */
  through<T>(transaction: (collect: (tx: Db) => void) => Promise<T>): Promise<T>
  listen(topic: Topic, listener: () => void): void
}

export function createAnnouncements(): Announcements {
  const listeners: [Topic, () => void][] = []
  return {
    async through(transaction) {
      const topics = new Set<Topic>()
      const result = await transaction((tx) => topicsOf.set(tx, topics))
      for (const [topic, listener] of listeners) if (topics.has(topic)) listener()
      return result
    },
    listen: (topic, listener) => void listeners.push([topic, listener]),
  }
}
