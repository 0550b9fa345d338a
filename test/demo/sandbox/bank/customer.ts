// A customer at the bank's page, by hand: forms are posted as a browser would.

import type { Json } from '../helpers.ts'

export interface Seen {
  readonly status: number
  readonly text: string
  readonly headers: Headers
  /** Where the answer leads to, if it leads anywhere. */
  readonly to: string | null
}

const seen = async (answer: Response): Promise<Seen> => ({
  status: answer.status,
  text: await answer.text(),
  headers: answer.headers,
  to: answer.headers.get('location'),
})

export const visit = async (url: string, headers: Record<string, string> = {}): Promise<Seen> =>
  seen(await fetch(url, { headers, redirect: 'manual' }))

export const post = async (
  url: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Seen> =>
  seen(
    await fetch(url, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers,
      redirect: 'manual',
    }),
  )

export const sdkOf = (intent: Json): Json => intent.next_action.use_onerway_sdk
export const base64url = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
export const decoded = (text: string): Json =>
  JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))

export const openChallenge = (intent: Json, headers?: Record<string, string>): Promise<Seen> =>
  post(sdkOf(intent).challenge_url, { creq: sdkOf(intent).challenge_request }, headers)

/** What the customer presses, on the page of this intent's challenge. */
export const answerWith = (intent: Json, fields: Record<string, string>): Promise<Seen> =>
  post(new URL('/bank/3ds/answer', sdkOf(intent).challenge_url).href, {
    page: decoded(sdkOf(intent).challenge_request).acsTransID,
    decision: 'code',
    ...fields,
  })

export const enterCode = (intent: Json, code = '123456') => answerWith(intent, { code })
