import { createClient } from '@libsql/client'
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core'
import { describe, expect, it } from 'vitest'
import { idempotencyRecords } from '../../../../demo/sandbox/api/idempotency.ts'
import { events } from '../../../../demo/sandbox/events/table.ts'
import { effects } from '../../../../demo/sandbox/ledger.ts'
import { authentications } from '../../../../demo/sandbox/resources/authentications/table.ts'
import { confirmationTokens } from '../../../../demo/sandbox/resources/confirmation-tokens/table.ts'
import { customerSessions } from '../../../../demo/sandbox/resources/customer-sessions/table.ts'
import { customers } from '../../../../demo/sandbox/resources/customers/table.ts'
import { paymentIntents } from '../../../../demo/sandbox/resources/payment-intents/table.ts'
import { paymentMethods } from '../../../../demo/sandbox/resources/payment-methods/table.ts'
import { refunds } from '../../../../demo/sandbox/resources/refunds/table.ts'
import { setupIntents } from '../../../../demo/sandbox/resources/setup-intents/table.ts'
import { tokens } from '../../../../demo/sandbox/resources/tokens.ts'
import { migrate } from '../../../../demo/sandbox/store/migrations.ts'
import { deliveries, webhookEndpoints } from '../../../../demo/sandbox/webhooks/tables.ts'

const tables = [
  authentications,
  confirmationTokens,
  customerSessions,
  customers,
  deliveries,
  effects,
  events,
  idempotencyRecords,
  paymentIntents,
  paymentMethods,
  refunds,
  setupIntents,
  tokens,
  webhookEndpoints,
]

describe('the migrated database', () => {
  it.each(tables.map((table) => [getTableConfig(table as SQLiteTable).name, table]))(
    'has the columns of the code in %s',
    async (name, table) => {
      const client = createClient({ url: ':memory:', concurrency: 1 })
      await migrate(client)
      const { rows } = await client.execute(`PRAGMA table_info(${name as string})`)
      const found = rows.map((row) => ({
        name: row['name'],
        required: row['notnull'] === 1 || row['pk'] !== 0,
      }))
      const wanted = getTableConfig(table as SQLiteTable).columns.map((column) => ({
        name: column.name,
        required: column.notNull,
      }))
      expect(found.sort(byName)).toEqual(wanted.sort(byName))
      client.close()
    },
  )

  it('is migrated once', async () => {
    const client = createClient({ url: ':memory:', concurrency: 1 })
    const versions = async () => {
      await migrate(client)
      return (await client.execute('SELECT version FROM schema_version')).rows
    }
    const once = await versions()
    expect(once.length).toBeGreaterThan(0)
    expect(await versions()).toEqual(once)
    client.close()
  })

  it('of a newer sandbox is left alone', async () => {
    const client = createClient({ url: ':memory:', concurrency: 1 })
    await migrate(client)
    await client.execute('INSERT INTO schema_version VALUES (999)')
    await expect(migrate(client)).rejects.toThrow(/newer sandbox/)
    client.close()
  })

  it.each([
    ['customers', 'AND deleted = 0'],
    ['customers', 'AND deleted = 0 AND email = ?'],
    ['payment_methods', 'AND customer = ?'],
    ['refunds', 'AND payment_intent = ?'],
    ['setup_intents', 'AND customer = ?'],
    ['setup_intents', 'AND payment_method = ?'],
  ])('pages through an index of its own: %s %s', async (name, filter) => {
    const client = createClient({ url: ':memory:', concurrency: 1 })
    await migrate(client)
    const { rows } = await client.execute({
      sql: `EXPLAIN QUERY PLAN SELECT * FROM ${name} WHERE livemode = 0 ${filter}
        ORDER BY created DESC, seq DESC LIMIT 11`,
      args: filter.includes('?') ? ['x'] : [],
    })
    const plan = rows.map((row) => String(row['detail'])).join('; ')
    expect(plan).toMatch(new RegExp(`^SEARCH ${name} USING INDEX`))
    expect(plan).not.toMatch(/_newest|TEMP B-TREE/)
    client.close()
  })

  it('pages through an index, never through the table', async () => {
    const client = createClient({ url: ':memory:', concurrency: 1 })
    await migrate(client)
    for (const filter of [
      '',
      'AND customer = ?',
      'AND created >= ?',
      'AND (created, seq) < (?, 9)',
    ]) {
      const { rows } = await client.execute({
        sql: `EXPLAIN QUERY PLAN SELECT * FROM payment_intents WHERE livemode = 0 ${filter}
          ORDER BY created DESC, seq DESC LIMIT 11`,
        args: filter === '' ? [] : [1],
      })
      const plan = rows.map((row) => String(row['detail'])).join('; ')
      expect(plan).toMatch(/^SEARCH payment_intents USING INDEX/)
      expect(plan).not.toMatch(/TEMP B-TREE/)
    }
    client.close()
  })
})

const byName = (a: { name: unknown }, b: { name: unknown }) =>
  String(a.name) < String(b.name) ? -1 : 1
