// The tables of what a customer is sent to their bank or wallet for, and the room
// for methods that are not cards.

import { objectTable } from './object-table.ts'

/** SQLite takes no NOT NULL off a column: the table is made anew and its rows moved. */
function rebuilt(name: string, columns: string, names: string): readonly string[] {
  const [create = ''] = objectTable(`${name}_next`, columns)
  const [, index = ''] = objectTable(name, columns)
  return [
    create,
    `INSERT INTO ${name}_next (seq, id, livemode, created, ${names})
       SELECT seq, id, livemode, created, ${names} FROM ${name}`,
    `DROP TABLE ${name}`,
    `ALTER TABLE ${name}_next RENAME TO ${name}`,
    index,
  ]
}

export const authenticationTables: readonly string[] = [
  ...rebuilt(
    'payment_methods',
    `type TEXT NOT NULL,
     billing_details TEXT NOT NULL,
     card TEXT,
     customer TEXT,
     metadata TEXT NOT NULL,
     detached INTEGER NOT NULL DEFAULT 0,
     set_up_for TEXT`,
    'type, billing_details, card, customer, metadata, detached, set_up_for',
  ),
  `CREATE INDEX payment_methods_customer
     ON payment_methods (livemode, customer, created, seq) WHERE customer IS NOT NULL`,
  ...rebuilt(
    'confirmation_tokens',
    `billing_details TEXT NOT NULL,
     card TEXT,
     expires_at INTEGER NOT NULL,
     metadata TEXT NOT NULL,
     payment_intent TEXT,
     payment_method TEXT REFERENCES payment_methods (id),
     return_url TEXT,
     setup_future_usage TEXT,
     setup_intent TEXT,
     shipping TEXT,
     type TEXT NOT NULL`,
    `billing_details, card, expires_at, metadata, payment_intent, payment_method, return_url,
     setup_future_usage, setup_intent, shipping, type`,
  ),

  `ALTER TABLE payment_intents ADD COLUMN authentication TEXT`,
  `ALTER TABLE setup_intents ADD COLUMN authentication TEXT`,
  `CREATE TABLE authentications (
    id TEXT PRIMARY KEY,
    page TEXT NOT NULL UNIQUE,
    intent TEXT NOT NULL,
    payment_method TEXT NOT NULL,
    kind TEXT NOT NULL,
    via TEXT NOT NULL,
    challenge INTEGER NOT NULL,
    manner TEXT,
    frames TEXT NOT NULL,
    return_url TEXT,
    language TEXT,
    window_size TEXT NOT NULL,
    method_done INTEGER NOT NULL,
    wrong_codes INTEGER NOT NULL,
    status TEXT NOT NULL,
    created INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
  ) WITHOUT ROWID`,
  `CREATE INDEX authentications_intent ON authentications (intent)`,
  `CREATE INDEX authentications_open ON authentications (expires_at) WHERE status = 'open'`,
]
