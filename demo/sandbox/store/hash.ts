// Keyed hashes stand where the sandbox must recognise something it may not keep:
// a card number, a request's body. Their key lies beside the database, not in it,
// so that a copy of the database alone cannot be searched for card numbers.

import { createHmac, randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { StartError } from '../start-error.ts'
import { isRemote } from './store.ts'

/** HMAC-SHA256 of the text, as hex. `purpose` keeps two uses from sharing values. */
export type Hash = (purpose: 'card' | 'request', text: string) => string

export function openHash(databaseUrl: string): Hash {
  const key = keyFor(databaseUrl)
  return (purpose, text) => createHmac('sha256', key).update(`${purpose}:${text}`).digest('hex')
}

function keyFor(databaseUrl: string): Buffer {
  if (databaseUrl === ':memory:') return randomBytes(32)
  if (isRemote(databaseUrl)) {
    const given = process.env['ONERWAY_SANDBOX_HASH_KEY']
    if (given) return Buffer.from(given)
    throw new StartError('set ONERWAY_SANDBOX_HASH_KEY: a remote database keeps no key of its own')
  }
  return keyFile(`${filePath(databaseUrl)}-key`)
}

/** Reads the key, or makes it the first time; `wx` lets one of two starters win. */
function keyFile(path: string): Buffer {
  try {
    writeFileSync(path, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') {
      throw new StartError(`cannot write the key file ${path}: ${(error as Error).message}`)
    }
  }
  return Buffer.from(readFileSync(path, 'utf8'))
}

/** The path in a `file:` URL. */
export const filePath = (url: string) => {
  const [path = ''] = url.split('?')
  return path.startsWith('file:/') ? fileURLToPath(path) : path.slice('file:'.length)
}
