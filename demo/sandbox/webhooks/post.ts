import { request as httpRequest, type RequestOptions } from 'node:http'
import { request as httpsRequest } from 'node:https'
import type { Outcome } from './schedule.ts'

export interface Parcel {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** Ends the attempt at once. */
  readonly signal: AbortSignal
  /** Real milliseconds until the whole answer must be there. @default 10000 */
  readonly timeout?: number
}

/**
 * POSTs once, and always resolves. Redirects are not followed: they are an answer
 * like any other. A connection serves one attempt, since a kept one may be closed
 * by the receiver just as it is used again.
 */
export function post({ url, headers, body, signal, timeout = 10_000 }: Parcel): Promise<Outcome> {
  return new Promise((resolve) => {
    let status: number | null = null
    let error = 'connection closed'
    const send = url.startsWith('https:') ? httpsRequest : httpRequest
    const options: RequestOptions = {
      method: 'POST',
      agent: false,
      signal,
      headers: { ...headers, 'Content-Length': Buffer.byteLength(body) },
    }
    const request = send(url, options)
    const timer = setTimeout(() => request.destroy(new Error('timeout')), timeout)
    request.on('response', (response) => {
      status = response.statusCode ?? null
      // What it says does not matter, only that it has said it; and an answer that
      // breaks off after its status has been given all the same.
      response.on('error', () => undefined)
      response.resume()
    })
    request.on('error', (fault: NodeJS.ErrnoException) => {
      error = fault.code ?? fault.message
    })
    request.on('close', () => {
      clearTimeout(timer)
      resolve({ status, error: status === null ? error : null })
    })
    request.end(body)
  })
}
