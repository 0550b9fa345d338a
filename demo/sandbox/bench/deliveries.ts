import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Served } from './serve.ts'

interface Options {
  readonly events: number
  /** How many creates are under way at once. */
  readonly clients: number
}

/**
 * Webhooks from the first create to the last receipt: events are made as fast as
 * the API takes them, and a receiver that answers at once counts each one once.
 */
export async function deliveriesPerSecond({ send }: Served, { events, clients }: Options) {
  const received = new Set<string>()
  let doubled = 0
  let onAll = () => {}
  const all = new Promise<void>((resolve) => (onAll = resolve))
  const receiver = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const { id } = JSON.parse(Buffer.concat(chunks).toString()) as { id: string }
      if (received.has(id)) doubled++
      received.add(id)
      response.end()
      if (received.size === events) onAll()
    })
  })
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
  const { port } = receiver.address() as AddressInfo
  const url = `http://127.0.0.1:${port}/`
  await send('POST', '/v1/webhook_endpoints', { url, enabled_events: ['payment_intent.created'] })

  const started = performance.now()
  const seconds = () => (performance.now() - started) / 1000
  let made = 0
  const client = async () => {
    while (made < events) {
      made++
      const { status } = await send('POST', '/v1/payment_intents', {
        amount: 2000,
        currency: 'usd',
      })
      // Past the rate limit, or refused: make another in its place.
      if (status !== 200) made--
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  const [madeIn, meanwhile] = [seconds(), received.size]
  const tooLong = setTimeout(onAll, 60_000)
  await all
  clearTimeout(tooLong)
  const total = seconds()
  receiver.closeAllConnections()
  receiver.close()

  const rate = (count: number, time: number) => (count / time).toFixed(0)
  return [
    `webhooks: ${received.size} of ${events} delivered, ${doubled} twice;`,
    `${rate(received.size, total)}/s from the first create to the last receipt`,
    `(${rate(meanwhile, madeIn)}/s beside ${rate(events, madeIn)} creates/s,`,
    `${rate(received.size - meanwhile, total - madeIn)}/s after)`,
  ].join(' ')
}
