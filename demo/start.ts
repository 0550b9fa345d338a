// `npm start`: the sandbox and the shop, together in one process.

import { parseArgs } from 'node:util'
import { startSandbox, StartError } from './sandbox/index.ts'
import { PortTakenError, startShop } from './shop/server.ts'

function readFlags() {
  try {
    const { values } = parseArgs({
      options: {
        'shop-port': { type: 'string', default: '4242' },
        'js-port': { type: 'string', default: '4243' },
        'api-port': { type: 'string', default: '4244' },
        db: { type: 'string', default: 'file:./sandbox.db' },
      },
    })
    return values
  } catch (error) {
    throw new StartError((error as Error).message)
  }
}

function portOf(flag: string, text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65535) return Number(text)
  throw new StartError(`${flag} takes a port from 0 to 65535`)
}

async function start() {
  const flags = readFlags()
  const shopPort = portOf('--shop-port', flags['shop-port'])
  const sandbox = await startSandbox({
    apiPort: portOf('--api-port', flags['api-port']),
    jsPort: portOf('--js-port', flags['js-port']),
    db: flags.db,
    quiet: true,
  })
  try {
    const shop = await startShop({
      port: shopPort,
      apiUrl: sandbox.apiUrl,
      jsUrl: sandbox.jsUrl,
      secretKey: sandbox.keys.secret,
      publishableKey: sandbox.keys.publishable,
    })
    const close = async () => {
      await shop.close()
      await sandbox.close()
    }
    return { url: shop.url, close }
  } catch (error) {
    await sandbox.close()
    throw error
  }
}

try {
  const { url, close } = await start()
  console.log(`
  Open ${url}

  Pay with 4242 4242 4242 4242, any future date and any security code. Ctrl+C stops it.
`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void close().then(() => process.exit(0)))
} catch (error) {
  const expected = error instanceof StartError || error instanceof PortTakenError
  console.error('start:', expected ? error.message : error)
  process.exitCode = 1
}
