import { createHmac } from 'node:crypto'

/**
 * The value of `Onerway-Signature` for this body at this moment (unix seconds of
 * real time: the receiver refuses what is over five minutes off its own clock).
 */
export function signature(secret: string, body: string, t: number): string {
  const hex = createHmac('sha256', secret).update(`${t}.${body}`).digest('hex')
  return `t=${t},v1=${hex}`
}
