import { isLoopback } from './keys.ts'

/** Where a payment goes on: elsewhere over https, or plain http on this machine. The frame has looked too. */
export function leave(address: string): void {
  const { protocol, hostname, href } = new URL(address)
  if (protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname))) location.assign(href)
}
