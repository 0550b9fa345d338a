// npx tsx demo/sandbox/cli.ts [--api-port N] [--js-port N] [--db URL] [--dist-dir DIR] [--quiet]

import { parseArgs } from 'node:util'
import { startSandbox, StartError } from './index.ts'

const usage = `Usage: npm run sandbox -- [options]

  --api-port N   where the API listens (default 4244, 0 picks a free port)
  --js-port N    where the frames and the script are served (default 4243)
  --db URL       file:PATH, :memory: or libsql://… (default file:./sandbox.db)
  --dist-dir DIR the build to serve (default dist/v1)
  --quiet        no line per request
  --help         this text`

function readFlags() {
  const { values } = parseArgs({
    options: {
      'api-port': { type: 'string', default: '4244' },
      'js-port': { type: 'string', default: '4243' },
      db: { type: 'string', default: 'file:./sandbox.db' },
      'dist-dir': { type: 'string' },
      quiet: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  return {
    help: values.help,
    options: {
      apiPort: portOf('--api-port', values['api-port']),
      jsPort: portOf('--js-port', values['js-port']),
      db: values.db,
      quiet: values.quiet,
      ...(values['dist-dir'] !== undefined && { distDir: values['dist-dir'] }),
    },
  }
}

function portOf(flag: string, text: string): number {
  const port = Number(text)
  if (/^\d+$/.test(text) && port <= 65535) return port
  throw new StartError(`${flag} takes a port from 0 to 65535`)
}

/** The first sentence of the error: an unknown flag's text goes on with advice we do not need. */
function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  return text.split(/\n|\. /)[0] ?? text
}

try {
  const { help, options } = readFlags()
  if (help) {
    console.log(usage)
  } else {
    const { apiUrl, jsUrl, keys, close } = await startSandbox(options)
    console.log(`Onerway sandbox
  API      ${apiUrl}/v1/
  frames   ${jsUrl}/v1/
  test     ${keys.publishable}   ${keys.secret}
  live     ${keys.livePublishable}   ${keys.liveSecret}   (no money moves)`)
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => void close().then(() => process.exit(0)))
    }
  }
} catch (error) {
  console.error(`sandbox: ${error instanceof StartError ? error.message : reasonOf(error)}`)
  process.exitCode = 1
}
