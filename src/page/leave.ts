import { isSafe } from './keys.ts'

/** Where a payment goes on: elsewhere over https, or plain http on this machine. The frame has looked too. */
export function leave(address: string): void {
  const url = new URL(address)
  if (isSafe(url)) location.assign(url)
}
