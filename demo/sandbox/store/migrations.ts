// The database's schema, as the steps that lead to it. A step that has shipped
// is never edited: a new one is appended. The version row says which have run.

import type { Client } from '@libsql/client'
import { StartError } from '../start-error.ts'
import { objectTable } from './object-table.ts'
import { authenticationTables } from './authentication-tables.ts'
import { resourceTables } from './resource-tables.ts'

const steps: readonly (readonly string[])[] = [
  [
    ...objectTable(
      'payment_methods',
      `type TEXT NOT NULL,
       billing_details TEXT NOT NULL,
       card TEXT NOT NULL,
       customer TEXT,
       metadata TEXT NOT NULL`,
    ),
    `CREATE INDEX payment_methods_customer
       ON payment_methods (livemode, customer, created, seq) WHERE customer IS NOT NULL`,
    ...objectTable(
      'payment_intents',
      `amount INTEGER NOT NULL,
       amount_capturable INTEGER NOT NULL,
       amount_received INTEGER NOT NULL,
       automatic_payment_methods TEXT,
       canceled_at INTEGER,
       cancellation_reason TEXT,
       capture_method TEXT NOT NULL,
       client_secret TEXT NOT NULL,
       currency TEXT NOT NULL,
       customer TEXT,
       description TEXT,
       last_payment_error TEXT,
       latest_charge TEXT,
       metadata TEXT NOT NULL,
       next_action TEXT,
       payment_method TEXT REFERENCES payment_methods (id),
       payment_method_types TEXT NOT NULL,
       receipt_email TEXT,
       setup_future_usage TEXT,
       shipping TEXT,
       status TEXT NOT NULL,
       settles_at INTEGER`,
    ),
    `CREATE INDEX payment_intents_customer
       ON payment_intents (livemode, customer, created, seq) WHERE customer IS NOT NULL`,
    `CREATE INDEX payment_intents_due
       ON payment_intents (settles_at) WHERE settles_at IS NOT NULL`,
    ...objectTable(
      'tokens',
      `card TEXT NOT NULL,
       expires_at INTEGER NOT NULL,
       used INTEGER NOT NULL`,
    ),
    `CREATE TABLE effects (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      intent TEXT NOT NULL,
      effect TEXT NOT NULL,
      amount INTEGER NOT NULL,
      at INTEGER NOT NULL
    )`,
    `CREATE TABLE idempotency_records (
      scope TEXT NOT NULL,
      key TEXT NOT NULL,
      request_hash TEXT NOT NULL,
      status INTEGER NOT NULL,
      body TEXT NOT NULL,
      created INTEGER NOT NULL,
      PRIMARY KEY (scope, key)
    ) WITHOUT ROWID`,
    `CREATE INDEX idempotency_records_age ON idempotency_records (created)`,
  ],
  [
    ...objectTable(
      'events',
      `type TEXT NOT NULL,
       api_version TEXT NOT NULL,
       data TEXT NOT NULL,
       request TEXT`,
    ),
    `CREATE INDEX events_type ON events (livemode, type, created, seq)`,
    ...objectTable(
      'webhook_endpoints',
      `url TEXT NOT NULL,
       enabled_events TEXT NOT NULL,
       description TEXT,
       metadata TEXT NOT NULL,
       status TEXT NOT NULL,
       secret TEXT NOT NULL,
       from_start INTEGER NOT NULL`,
    ),
    `CREATE TABLE webhook_deliveries (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      event TEXT NOT NULL,
      endpoint TEXT NOT NULL,
      status TEXT NOT NULL,
      attempts INTEGER NOT NULL,
      next_attempt_at INTEGER,
      last_status INTEGER,
      last_error TEXT,
      UNIQUE (event, endpoint)
    )`,
    `CREATE INDEX webhook_deliveries_due
       ON webhook_deliveries (endpoint, next_attempt_at) WHERE next_attempt_at IS NOT NULL`,
    `CREATE TABLE clock_moves (moved INTEGER NOT NULL)`,
  ],
  resourceTables,
  authenticationTables,
  [`CREATE TABLE key_domains (key TEXT PRIMARY KEY, domains TEXT NOT NULL)`],
]

/**
 * Runs the steps the database has not seen, each with its version in one transaction.
 * Foreign keys rest meanwhile, so that a table may be made anew under rows that refer to it.
 */
export async function migrate(client: Client): Promise<void> {
  await client.execute('CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL)')
  const found = await client.execute('SELECT max(version) AS version FROM schema_version')
  const version = Number(found.rows[0]?.['version'] ?? 0)
  if (version > steps.length) {
    throw new StartError(
      `the database was written by a newer sandbox (schema ${version}, this one knows ${steps.length})`,
    )
  }
  for (const [index, step] of steps.entries()) {
    if (index < version) continue
    const record = { sql: 'INSERT INTO schema_version VALUES (?)', args: [index + 1] }
    await client.migrate([...step, record])
  }
}
