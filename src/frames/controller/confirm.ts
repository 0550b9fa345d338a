import { Refusal } from '../shared/describe-error.ts'
import type { ConfirmArguments, GroupGiven } from './arguments.ts'
import { createAttempts } from './attempt.ts'
import { createFingerprint } from './fingerprint.ts'
import { ANY, createFlights } from './flights.ts'
import { intentIdOf, type Intent } from './intent.ts'
import { leavePage, returnUrl } from './leave.ts'
import { orThrow, outcomeUnknown, withIntent } from './outcome.ts'
import { findIntent, retrieveIntent } from './retrieve.ts'
import type { Course, Session } from './session.ts'
import { methodOrData, offeredCvc } from './source.ts'

/** The verbs that bring an intent to its end, from its start or from where it stands. */
export interface Verbs {
  confirm(args: ConfirmArguments, course: Course): Promise<Intent>
  /** Goes on with an intent at the server's state, without asking for the card. */
  resume(clientSecret: string, course: Course): Promise<Intent>
  /** Does what an intent asks of the shopper, which may lead away from the page. */
  handleNextAction(clientSecret: string, course: Course): Promise<Intent>
}

export function createVerbs(session: Session): Verbs {
  const carryOut = createAttempts(session)
  const flights = createFlights(session)
  const fingerprint = createFingerprint()

  /** Has done what the intent asks of the shopper, if anything. */
  async function act(intent: Intent, course: Course): Promise<Intent> {
    if (intent.status !== 'requires_action') return intent
    const actions = await session.actions().catch(() => {
      throw new Refusal({
        type: 'api_connection_error',
        code: 'frame_load_failed',
        message: session.messages.connection_failed,
        ...withIntent(intent),
      })
    })
    return actions.settle(intent, { mayLeave: true }, course)
  }

  /**
   * Starts or joins. That a confirm it joined could not be sent says nothing of the
   * intent, which may have been paid before.
   */
  const goOn = (secret: string, course: Course, start: (course: Course) => Promise<Intent>) =>
    flights.fly(intentIdOf(secret), ANY, course, start).catch((error: Partial<Refusal>) => {
      throw error.data?.code === 'api_unreachable' ? outcomeUnknown(session.messages) : error
    })

  return {
    async confirm(args, course) {
      const { clientSecret, redirect, handleActions, expected } = args
      const backTo = redirect === 'always' ? args.params.return_url : undefined
      if (redirect === 'always' && handleActions && !backTo) throw noReturnUrl()
      if (expected) await checkIntent(session, clientSecret, expected, course.signal)
      const body = await bodyOf(session, args, course.signal)
      const what = fingerprint(JSON.stringify([body, handleActions, redirect]))
      return flights.fly(intentIdOf(clientSecret), what, course, async (flight) => {
        const confirmed = await carryOut(clientSecret, body, flight.signal)
        const settled = handleActions ? await act(confirmed, flight) : confirmed
        if (backTo && isThrough(settled))
          await leavePage(session, returnUrl(backTo, settled), settled, flight)
        return settled
      })
    },

    resume: (clientSecret, course) =>
      goOn(clientSecret, course, async (flight) =>
        (await session.actions()).resume(clientSecret, flight),
      ),

    handleNextAction: (clientSecret, course) =>
      goOn(clientSecret, course, async (flight) => {
        const intent = await findIntent(session, clientSecret, flight.signal)
        return orThrow(await act(intent, flight), session.messages)
      }),
  }
}

async function bodyOf(
  session: Session,
  { clientSecret, source, params }: ConfirmArguments,
  signal: AbortSignal,
): Promise<object> {
  const { return_url, shipping, setup_future_usage, receipt_email, confirmation_token } = params
  const cvc = params.payment_method_options?.card?.cvc
  return {
    client_secret: clientSecret,
    use_onerway_sdk: true,
    ...(await methodOrData(session, source, signal)),
    // JSON leaves out what is undefined.
    payment_method_options: cvc && {
      card: { cvc: await offeredCvc(session, cvc.offer, signal) },
    },
    confirmation_token,
    return_url,
    shipping,
    setup_future_usage,
    receipt_email,
  }
}

/** Before any money moves: the server's intent has to be what the page has shown the shopper. */
async function checkIntent(
  session: Session,
  clientSecret: string,
  { mode, amount, currency }: GroupGiven,
  signal: AbortSignal,
): Promise<void> {
  const intent = await retrieveIntent(session, clientSecret, signal)
  const agrees =
    intent.object === 'setup_intent'
      ? mode === 'setup'
      : mode !== 'setup' && intent.amount === amount && intent.currency === currency?.toLowerCase()
  if (!agrees)
    throw new Refusal({
      type: 'invalid_request_error',
      code: 'intent_mismatch',
      message: session.messages.intent_mismatch,
      ...withIntent(intent),
    })
}

const isThrough = ({ status }: Intent): boolean =>
  status === 'succeeded' || status === 'processing' || status === 'requires_capture'

const noReturnUrl = () =>
  new Refusal({
    type: 'invalid_request_error',
    code: 'parameter_missing',
    param: 'confirmParams.return_url',
    message:
      "confirmParams.return_url is missing: where the shopper goes after the payment. To stay on this page where the method allows it, write redirect: 'if_required'.",
  })
