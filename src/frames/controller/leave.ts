import { isSafeUrl } from '../shared/safe-url.ts'
import { Refusal } from '../shared/describe-error.ts'
import type { Intent } from './intent.ts'
import { withIntent } from './outcome.ts'
import type { Course, Session } from './session.ts'

/** How long a page may take to leave: past it, something has kept it here. */
const LEAVES_WITHIN = 15_000

/**
 * Sends the page elsewhere. As a rule nothing comes after that; resolves if the
 * browser brings the page back from its history, or the page does not go at all.
 */
export function leavePage(
  { api, leave, surroundings, messages }: Session,
  url: string,
  intent: Intent,
  { signal, extend }: Course,
): Promise<void> {
  if (!isSafeUrl(url))
    throw new Refusal({
      type: 'api_error',
      code: 'invalid_redirect',
      message: messages.invalid_redirect,
      ...withIntent(intent),
    })
  extend(2 * LEAVES_WITHIN)
  return new Promise((resolve) => {
    const end = () => {
      stopTimer()
      stopWake()
      signal.removeEventListener('abort', end)
      resolve()
    }
    const stopTimer = api.timer(LEAVES_WITHIN, end)
    const stopWake = surroundings.onWake((restored) => {
      if (restored) end()
    })
    signal.addEventListener('abort', end)
    if (signal.aborted) end()
    else leave(url)
  })
}

/** The merchant's page after the payment, with what a return from a bank carries. */
export function returnUrl(returnUrl: string, intent: Intent): string {
  const url = new URL(returnUrl)
  const { object, id, client_secret, status } = intent
  url.searchParams.set(object, id)
  url.searchParams.set(object + '_client_secret', client_secret)
  url.searchParams.set('redirect_status', status === 'processing' ? 'pending' : 'succeeded')
  return url.href
}
