// The database, behind two verbs.
//
// `write` runs its work in one transaction, and one such transaction at a time:
// SQLite has a single writer, and a queue here is kinder than SQLITE_BUSY there.
// Only SQL may be awaited inside, so a transaction never waits for a network.
// `read` does not queue on a file (its own connection, WAL); in memory there is
// one connection in all, so there reads take their turn.

import { createClient, type Client, type ResultSet } from '@libsql/client'
import { drizzle } from 'drizzle-orm/libsql'
import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core'
import { StartError } from '../start-error.ts'
import { createAnnouncements, type Announcements } from './announce.ts'
import { migrate } from './migrations.ts'

/** What a query needs: the database, or the transaction it runs in. */
export type Db = BaseSQLiteDatabase<'async', ResultSet>

export interface Store {
  read<T>(work: (db: Db) => Promise<T>): Promise<T>
  /** Commits when `work` resolves, undoes everything when it throws. */
  write<T>(work: (tx: Db) => Promise<T>): Promise<T>
  /** Hears of what committed transactions have announced. */
  listen: Announcements['listen']
  /** Waits for the transactions already queued, then closes the database. */
  close(): Promise<void>
}

/** Opens the database and brings its schema up to date. Rejects with a `StartError`. */
export async function openStore(url: string): Promise<Store> {
  const clients: Client[] = []
  const connect = async (): Promise<Client> => {
    // One connection per client: a pragma holds for the connection it was set on.
    const client = createClient({ url, concurrency: 1 })
    clients.push(client)
    if (url.startsWith('file:')) {
      await client.execute('PRAGMA busy_timeout = 5000')
      await client.execute('PRAGMA journal_mode = WAL')
    }
    if (!isRemote(url)) {
      await client.execute('PRAGMA synchronous = FULL')
      await client.execute('PRAGMA foreign_keys = ON')
    }
    return client
  }

  try {
    const writer = await connect()
    await migrate(writer)
    const reader = url === ':memory:' ? undefined : await connect()
    return storeOver(writer, reader)
  } catch (error) {
    for (const client of clients) client.close()
    if (error instanceof StartError) throw error
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error)
    throw new StartError(`cannot open the database ${withoutSecrets(url)}: ${reason}`)
  }
}

function storeOver(writer: Client, reader: Client | undefined): Store {
  const writing = drizzle(writer)
  const reading = reader ? drizzle(reader) : undefined
  const announcements = createAnnouncements()
  let last: Promise<unknown> = Promise.resolve()

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work)
    last = turn.catch(() => undefined)
    return turn
  }

  return {
    read: (work) => (reading ? work(reading) : inTurn(() => work(writing))),
    write: (work) =>
      announcements.through((collect) =>
        inTurn(() =>
          writing.transaction((tx) => {
            collect(tx)
            return work(tx)
          }),
        ),
      ),
    listen: announcements.listen,
    close: async () => {
      await last
      reader?.close()
      writer.close()
    },
  }
}

export const isRemote = (url: string) => !url.startsWith('file:') && url !== ':memory:'

/** A remote database's URL carries its token in the query. */
const withoutSecrets = (url: string) => url.replace(/\?.*$/, '')
