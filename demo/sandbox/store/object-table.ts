/** A table whose rows are objects of the API (see `objectColumns`), with its index for lists. */
export const objectTable = (name: string, columns: string) => [
  `CREATE TABLE ${name} (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    livemode INTEGER NOT NULL,
    created INTEGER NOT NULL,
    ${columns}
  )`,
  `CREATE INDEX ${name}_newest ON ${name} (livemode, created, seq)`,
]
