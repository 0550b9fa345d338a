// Fills a database with live-mode intents, through the store and past the API:
// one row written out in full, the others copied from it with ids of their own.

import { getTableColumns, sql } from 'drizzle-orm'
import { paymentIntents } from '../resources/payment-intents/table.ts'
import { openStore } from '../store/store.ts'
import { idOf } from './ids.ts'

const chunk = 20_000
const newest = 1_750_000_000

/** Ten intents to a second, the highest number the newest. */
export async function seedIntents(url: string, count: number): Promise<void> {
  const store = await openStore(url)
  await store.write((tx) => tx.insert(paymentIntents).values(first(count)))
  for (let from = 1; from < count; from += chunk) {
    const rows = Array.from({ length: Math.min(chunk, count - from) }, (_, index) => {
      const number = from + index
      return [idOf(number), createdAt(number, count)]
    })
    const text = JSON.stringify(rows)
    await store.write((tx) =>
      tx.run(sql`INSERT INTO payment_intents (${own}, ${copied})
      SELECT value ->> 0, value ->> 1, value ->> 0 || '_secret_' || substr(value ->> 0, 4), ${copied}
      FROM (SELECT ${copied} FROM payment_intents WHERE id = ${idOf(0)}), json_each(${text})`),
    )
  }
  await store.close()
}

const createdAt = (number: number, count: number) => newest - Math.floor((count - number) / 10)

const ownColumns = ['id', 'created', 'client_secret']
const own = sql.raw(ownColumns.join(', '))
/** Whatever other columns there are, now or later. */
const copied = sql.raw(
  Object.values(getTableColumns(paymentIntents))
    .map((column) => column.name)
    .filter((name) => name !== 'seq' && !ownColumns.includes(name))
    .join(', '),
)

const first = (count: number): typeof paymentIntents.$inferInsert => ({
  id: idOf(0),
  livemode: true,
  created: createdAt(0, count),
  amount: 2000,
  amount_capturable: 0,
  amount_received: 2000,
  capture_method: 'automatic',
  client_secret: `${idOf(0)}_secret_${idOf(0).slice(3)}`,
  currency: 'usd',
  description: 'An order',
  metadata: { order: '6735', shop: 'Hangzhou' },
  payment_method_types: ['card'],
  receipt_email: 'buyer@example.com',
  shipping: {
    name: 'Li Lei',
    address: { line1: '1 West Lake Road', city: 'Hangzhou', country: 'CN' },
  },
  status: 'succeeded',
})
