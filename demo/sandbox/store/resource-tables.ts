// The tables of customers and of what is saved, set up and given back for them.

import { objectTable } from './object-table.ts'

export const resourceTables: readonly string[] = [
  ...objectTable(
    'customers',
    `address TEXT,
     default_payment_method TEXT,
     deleted INTEGER NOT NULL,
     description TEXT,
     email TEXT,
     metadata TEXT NOT NULL,
     name TEXT,
     phone TEXT`,
  ),
  // Lists leave deleted customers out, and must not walk over them either.
  `CREATE INDEX customers_there ON customers (livemode, created, seq) WHERE deleted = 0`,
  `CREATE INDEX customers_email
     ON customers (livemode, email, created, seq) WHERE email IS NOT NULL`,

  `ALTER TABLE payment_methods ADD COLUMN detached INTEGER NOT NULL DEFAULT 0`,
  `ALTER TABLE payment_methods ADD COLUMN set_up_for TEXT`,

  ...objectTable(
    'setup_intents',
    `automatic_payment_methods TEXT,
     cancellation_reason TEXT,
     client_secret TEXT NOT NULL,
     customer TEXT,
     description TEXT,
     last_setup_error TEXT,
     metadata TEXT NOT NULL,
     next_action TEXT,
     payment_method TEXT REFERENCES payment_methods (id),
     payment_method_types TEXT NOT NULL,
     status TEXT NOT NULL,
     usage TEXT NOT NULL`,
  ),
  `CREATE INDEX setup_intents_customer
     ON setup_intents (livemode, customer, created, seq) WHERE customer IS NOT NULL`,
  `CREATE INDEX setup_intents_payment_method
     ON setup_intents (livemode, payment_method, created, seq) WHERE payment_method IS NOT NULL`,

  ...objectTable(
    'refunds',
    `amount INTEGER NOT NULL,
     charge TEXT NOT NULL,
     currency TEXT NOT NULL,
     metadata TEXT NOT NULL,
     payment_intent TEXT NOT NULL REFERENCES payment_intents (id),
     reason TEXT,
     status TEXT NOT NULL`,
  ),
  `CREATE INDEX refunds_payment_intent ON refunds (livemode, payment_intent, created, seq)`,

  ...objectTable(
    'customer_sessions',
    `client_secret TEXT NOT NULL,
     customer TEXT NOT NULL,
     expires_at INTEGER NOT NULL`,
  ),

  ...objectTable(
    'confirmation_tokens',
    `billing_details TEXT NOT NULL,
     card TEXT NOT NULL,
     expires_at INTEGER NOT NULL,
     metadata TEXT NOT NULL,
     payment_intent TEXT,
     payment_method TEXT REFERENCES payment_methods (id),
     return_url TEXT,
     setup_future_usage TEXT,
     setup_intent TEXT,
     shipping TEXT,
     type TEXT NOT NULL`,
  ),
]
