// `npm start`: the sandbox and the shop, together in one process.

import { parseArgs } from 'node:util'
import { startSandbox, StartError } from './sandbox/index.ts'
import { PortTakenError, startShop } from './shop/server.ts'

const { values } = parseArgs({
  options: {
    'shop-port': { type: 'string', default: '4242' },
    'js-port': { type: 'string', default: '4243' },
    'api-port': { type: 'string', default: '4244' },
    db: { type: 'string', default: 'file:./sandbox.db' },
  },
})

async function start() {
  const sandbox = await startSandbox({
    apiPort: Number(values['api-port']),
    jsPort: Number(values['js-port']),
    db: values.db,
    quiet: true,
  })
  try {
    const shop = await startShop({
      port: Number(values['shop-port']),
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
