import type { Services } from '../api/context.ts'
import type { Visit } from './visit.ts'

/** Where the customer goes next: back to the frame around, or to the shop. */
export function wayBack({ row, waiting }: Visit): string | undefined {
  if (row.via === 'frame') return `${row.frames}/v1/three-d-secure/complete?intent=${row.intent}`
  if (row.return_url === null) return undefined
  const { id, client_secret, status } = waiting.intent
  const kind = id.startsWith('seti_') ? 'setup_intent' : 'payment_intent'
  const url = new URL(row.return_url)
  url.searchParams.set(kind, id)
  url.searchParams.set(`${kind}_client_secret`, client_secret)
  url.searchParams.set('redirect_status', outcomes[status] ?? 'failed')
  return url.href
}

/** What the address says came of it. The intent itself says more, and is what counts. */
const outcomes: Readonly<Record<string, string>> = {
  succeeded: 'succeeded',
  requires_capture: 'succeeded',
  processing: 'pending',
  requires_action: 'pending',
}

/** Where the method page goes when it is through: only ever to frames of ours. */
export function methodBack({ row }: Visit, { hosts }: Services, wanted = ''): string {
  const asked = URL.canParse(wanted) ? new URL(wanted).origin : undefined
  const frames = hosts.frames().find((origin) => origin === asked) ?? row.frames
  return `${frames}/v1/three-d-secure/method-complete?intent=${row.intent}`
}
