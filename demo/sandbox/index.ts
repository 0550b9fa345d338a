// Starts the sandbox: the API and the host of the frames, on one machine.

import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createApi } from './api/app.ts'
import { createIdempotency } from './api/idempotency.ts'
import { systemClock, type Clock } from './clock.ts'
import { createJsServer } from './js/server.ts'
import { sandboxKeys } from './keys.ts'
import { createLedger } from './ledger.ts'
import { listen, type Listening } from './listen.ts'
import { StartError } from './start-error.ts'
import { openHash } from './store/hash.ts'
import { openStore } from './store/store.ts'

export { StartError } from './start-error.ts'

export interface SandboxOptions {
  /** @default 4244; 0 picks a free one */
  apiPort?: number
  /** @default 4243; 0 picks a free one */
  jsPort?: number
  /** `file:PATH`, `:memory:` or `libsql://…`. @default 'file:./sandbox.db' */
  db?: string
  /** No line per request on the console. @default false */
  quiet?: boolean
  /** The build to serve under /v1/ of the js server. @default dist/v1 of this repository */
  distDir?: string
  /** What time it is, for tests. @default the machine's clock */
  clock?: Clock
}

export interface Sandbox {
  /** An origin, such as `http://127.0.0.1:4244`. */
  readonly apiUrl: string
  readonly jsUrl: string
  readonly keys: typeof sandboxKeys
  /** Closes both servers with all their connections, then the database. */
  close(): Promise<void>
}

const builtFrames = fileURLToPath(new URL('../../dist/v1', import.meta.url))

/** Rejects with a `StartError`, one line that says why, and leaves nothing open. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { apiPort = 4244, jsPort = 4243, db = 'file:./sandbox.db', quiet = false } = options
  const directory = options.distDir ?? builtFrames
  if (!existsSync(directory)) {
    throw new StartError(`${directory} does not exist: run npm run build first`)
  }

  // Each server must know the other's address, and a free port is known only
  // once it is bound.
  let apiUrl = ''
  let frameOrigins: readonly string[] = []
  const jsServer = createJsServer({ directory, apiUrl: () => apiUrl })

  const store = await openStore(db)
  const opened: Listening[] = []
  const close = async () => {
    await Promise.all(opened.map((server) => server.close()))
    await store.close()
  }
  try {
    const services = {
      clock: options.clock ?? systemClock(),
      hash: openHash(db),
      idempotency: createIdempotency(store),
      ledger: createLedger(),
      store,
    }
    const log = quiet ? {} : { log: console.log }
    const api = createApi({ services, frameOrigins: () => frameOrigins, ...log })
    const apiListening = await listen(api, apiPort, '--api-port')
    opened.push(apiListening)
    apiUrl = apiListening.url
    const jsListening = await listen(jsServer, jsPort, '--js-port')
    opened.push(jsListening)
    frameOrigins = [jsListening.url, `http://localhost:${jsListening.port}`]
    return { apiUrl, jsUrl: jsListening.url, keys: sandboxKeys, close }
  } catch (error) {
    await close()
    throw error
  }
}
