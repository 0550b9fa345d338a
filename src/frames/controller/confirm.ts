import type { PaymentIntent } from '../../types/payments.ts'
import { Refusal } from '../shared/describe-error.ts'
import { intentIdOf, type ConfirmArguments } from './arguments.ts'
import { createAttempts } from './attempt.ts'
import { aborted, outcomeUnknown } from './outcome.ts'
import type { Session } from './session.ts'
import { methodOrData } from './source.ts'

/**
 * Confirms payment intents, one confirm per intent at a time. The same one again
 * joins the one under way; another one is refused as `payment_in_progress`. "The
 * same" is said of the request as the API would get it, so a card whose digits
 * have changed in the meantime is another one.
 */
export type Confirm = (args: ConfirmArguments, signal: AbortSignal) => Promise<PaymentIntent>

interface UnderWay {
  /** The request as text: what tells it from another. */
  what: string
  promise: Promise<PaymentIntent>
  /** How many still wait for it; the last to leave ends it. */
  callers: number
  end: AbortController
}

export function createConfirm(session: Session): Confirm {
  const carryOut = createAttempts(session)
  const underWay = new Map<string, UnderWay>()

  /** Settles as the confirm does, or at once for a caller who leaves while others stay. */
  const join = (confirm: UnderWay, signal: AbortSignal) =>
    new Promise<PaymentIntent>((resolve, reject) => {
      confirm.callers++
      confirm.promise.then(resolve, reject)
      signal.addEventListener('abort', () => {
        if (--confirm.callers) reject(outcomeUnknown(session.messages))
        else confirm.end.abort()
      })
    })

  return async function confirm(args, signal) {
    const { clientSecret, returnUrl, setupFutureUsage, shipping } = args
    const intent = intentIdOf(clientSecret)
    const body = {
      client_secret: clientSecret,
      ...(await methodOrData(session, args, signal)),
      ...(returnUrl ? { return_url: returnUrl } : {}),
      ...(shipping ? { shipping } : {}),
      ...(setupFutureUsage ? { setup_future_usage: setupFutureUsage } : {}),
    }
    const what = JSON.stringify(body)
    for (;;) {
      if (signal.aborted) throw aborted(session.messages)
      const other = underWay.get(intent)
      if (!other) break
      if (other.what !== what)
        throw new Refusal({
          type: 'invalid_request_error',
          code: 'payment_in_progress',
          message: session.messages.payment_in_progress,
        })
      if (!other.end.signal.aborted) return join(other, signal)
      // All its callers have left: this one takes over once it is known how that ended.
      const confirmed = await other.promise.catch(() => undefined)
      if (confirmed) return confirmed
    }

    const end = new AbortController()
    const promise = carryOut(clientSecret, body, end.signal).finally(() => underWay.delete(intent))
    const started: UnderWay = { what, promise, callers: 0, end }
    underWay.set(intent, started)
    return join(started, signal)
  }
}
