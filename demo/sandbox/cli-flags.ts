// What the sandbox's command line takes, and what it says when asked.

import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Tls } from './listen.ts'
import { StartError } from './start-error.ts'

export const usage = `Usage: npm run sandbox -- [options]
       npm run sandbox -- events [--limit N] [--db URL]
       npm run sandbox -- events resend evt_… [--api-port N]

  --api-port N   where the API listens (default 4244, 0 picks a free port)
  --js-port N    where the frames and the script are served (default 4243)
  --db URL       file:PATH, :memory: or libsql://… (default file:./sandbox.db)
  --webhook-url URL  send all events of test mode there; prints the secret
  --host HOST    the address to listen on (default 127.0.0.1)
  --public       needed for a host that other machines can reach
  --tls-key FILE   the key and the certificate, in PEM, to serve HTTP/2
  --tls-cert FILE  and HTTP/1.1 over TLS with
  --dist-dir DIR the build to serve (default dist/v1)
  --quiet        no line per request
  --help         this text

  events         lists the latest events and what has come of their deliveries
  events resend  has the running sandbox deliver one again
  --limit N      how many events, up to 100 (default 10)`

export type Command =
  | { name: 'help' }
  | { name: 'start'; options: StartFlags }
  | { name: 'events'; db: string; limit: number }
  | { name: 'resend'; id: string; apiUrl: string }

interface StartFlags {
  apiPort: number
  jsPort: number
  db: string
  quiet: boolean
  host: string
  public: boolean
  tls: Tls | undefined
  distDir?: string
  webhookUrl?: string
}

const options = {
  'api-port': { type: 'string', default: '4244' },
  'js-port': { type: 'string', default: '4243' },
  db: { type: 'string', default: 'file:./sandbox.db' },
  'dist-dir': { type: 'string' },
  'webhook-url': { type: 'string' },
  host: { type: 'string', default: '127.0.0.1' },
  public: { type: 'boolean', default: false },
  'tls-key': { type: 'string' },
  'tls-cert': { type: 'string' },
  limit: { type: 'string', default: '10' },
  quiet: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const

/** Throws an error whose first sentence says what is wrong. */
export function readCommand(args: readonly string[]): Command {
  const { values, positionals } = parseArgs({
    args: [...args],
    options,
    allowPositionals: args[0] === 'events',
  })
  const apiPort = integer('--api-port', values['api-port'], 'a port from 0 to 65535', 0, 65535)
  if (values.help) return { name: 'help' }
  const [, verb, id, ...rest] = positionals
  if (positionals.length === 0) {
    return {
      name: 'start',
      options: {
        apiPort,
        jsPort: integer('--js-port', values['js-port'], 'a port from 0 to 65535', 0, 65535),
        db: values.db,
        quiet: values.quiet,
        host: values.host,
        public: values.public,
        tls: readTls(values['tls-key'], values['tls-cert']),
        ...(values['dist-dir'] !== undefined && { distDir: values['dist-dir'] }),
        ...(values['webhook-url'] !== undefined && { webhookUrl: values['webhook-url'] }),
      },
    }
  }
  if (verb === undefined) {
    const limit = integer('--limit', values.limit, 'a number from 1 to 100', 1, 100)
    return { name: 'events', db: values.db, limit }
  }
  if (verb !== 'resend' || rest.length > 0 || !/^evt_[0-9A-Za-z]{1,60}$/.test(id ?? '')) {
    throw new StartError('events takes nothing, or: resend and the id of one event (evt_…)')
  }
  return { name: 'resend', id: id ?? '', apiUrl: `http://127.0.0.1:${apiPort}` }
}

function readTls(key: string | undefined, cert: string | undefined): Tls | undefined {
  if (key === undefined && cert === undefined) return undefined
  if (key === undefined || cert === undefined) {
    throw new StartError('--tls-key and --tls-cert go together: name both files')
  }
  return { key: readPem('--tls-key', key), cert: readPem('--tls-cert', cert) }
}

function readPem(flag: string, path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new StartError(`${flag}: cannot read ${path}: ${(error as NodeJS.ErrnoException).code}`)
  }
}

function integer(flag: string, text: string, wanted: string, least: number, most: number) {
  const value = Number(text)
  if (/^\d+$/.test(text) && value >= least && value <= most) return value
  throw new StartError(`${flag} takes ${wanted}`)
}
