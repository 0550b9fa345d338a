import { h, type ComponentChildren, type Ref } from 'preact'
import { fill } from '../../locales/fill.ts'
import type { DialogMessages } from '../../locales/payments/messages.ts'
import type { Price } from '../shared/action-messages.ts'
import { canEmbedBank } from './bank-frame.ts'
import { canLeave, type DialogState } from './model.ts'
import type { QrDrawing } from './qr.ts'
import { clockTime, methodName, priceText, statusOf, titleOf } from './texts.ts'

interface DialogProps {
  state: DialogState
  messages: DialogMessages
  locale: string
  /** Where the bank's frame goes; it is put in and taken out beside this drawing. */
  bankPlace: Ref<HTMLDivElement>
  on: {
    /** Close was pressed. */
    leave(): void
    stay(): void
    stop(): void
    /** For the bank's page: again, or in a window of its own. */
    askBank(): void
    openApp(): void
  }
}

/** All that is seen of a dialog: the page's part of it is empty and see-through. */
export function Dialog(props: DialogProps) {
  const { state, messages, on } = props
  const { asking, step } = state
  const size = state.step === 'challenge' ? state.challenge.size : undefined
  const status = statusOf(state, messages)
  return (
    <div class={`box is-${step}` + (size ? ' size-' + size : '')}>
      <div
        class="dialog"
        role="dialog"
        aria-modal="true"
        aria-labelledby="title"
        tabIndex={-1}
        inert={asking}
      >
        <header class={step === 'waiting' ? 'unseen' : 'head'}>
          <div class="heading">
            <h1 id="title">{titleOf(state, messages)}</h1>
            <PriceLine {...props} />
          </div>
          {canLeave(state) && (
            <button class="close" type="button" aria-label={messages.close} onClick={on.leave}>
              <svg viewBox="0 0 20 20" aria-hidden="true">
                <path d="m5 5 10 10M15 5 5 15" />
              </svg>
            </button>
          )}
        </header>
        <Body {...props} />
      </div>
      {asking && <Question {...props} />}
      <p class="unseen" role="status">
        {status}
      </p>
    </div>
  )
}

function PriceLine({ state, messages, locale }: DialogProps) {
  const price = priceOf(state)
  if (!price) return null
  return <p class="price">{fill(messages.amount_to_pay, { amount: priceText(price, locale) })}</p>
}

function priceOf(state: DialogState): Price | null {
  if (state.step === 'waiting') return null
  return state.step === 'challenge' ? state.challenge.price : state.qr.price
}

function Body(props: DialogProps) {
  const { state } = props
  if (state.step === 'challenge') return <BankPage {...props} />
  if (state.step === 'waiting') return <Waiting text={props.messages.processing} />
  return <Scan {...props} />
}

/** The words are in the live region already. */
const Waiting = ({ text, children }: { text: string; children?: ComponentChildren }) => (
  <div class="waiting">
    <span class="spinner" aria-hidden="true" />
    <p aria-hidden="true">{text}</p>
    {children}
  </div>
)

function BankPage({ state, messages, bankPlace, on }: DialogProps) {
  if (state.step !== 'challenge') return null
  const { bank } = state
  if (!canEmbedBank())
    return (
      <div class="waiting">
        <button class="button is-main" type="button" onClick={on.askBank}>
          {messages.challenge_title}
        </button>
      </div>
    )
  return (
    <div class={'bank is-' + bank}>
      <div class="page" ref={bankPlace} />
      {bank !== 'shown' && (
        <Waiting text={statusOf(state, messages)}>
          {bank === 'silent' && (
            <button class="button" type="button" onClick={on.askBank}>
              {messages.retry}
            </button>
          )}
        </Waiting>
      )}
    </div>
  )
}

function Scan({ state, messages, on }: DialogProps) {
  if (state.step !== 'qr' && state.step !== 'expired') return null
  const { qr, code } = state
  const method = methodName(messages, qr.method)
  const expired = state.step === 'expired'
  const secondsLeft = state.step === 'qr' ? state.secondsLeft : undefined
  return (
    <div class={'scan' + (expired ? ' is-over' : '')}>
      {qr.mobileUrl && !expired && (
        <a
          class="button is-main open-app"
          href={qr.mobileUrl}
          target="_blank"
          rel="noopener noreferrer"
          onClick={on.openApp}
        >
          {fill(messages.open_app, { method })}
        </a>
      )}
      <p class="instruction">
        {expired ? messages.qr_expired : fill(messages.qr_instruction, { method })}
      </p>
      <Code code={code} label={fill(messages.qr_alt, { method })} />
      {expired ? (
        <button class="button is-main" type="button" onClick={on.leave}>
          {messages.close}
        </button>
      ) : (
        <p class="progress">
          <span class="spinner" aria-hidden="true" />
          <span>{messages.qr_waiting}</span>
          {secondsLeft !== undefined && (
            // Read when it is asked for; said aloud every second it would drown everything else.
            <span class="left" role="timer">
              {fill(messages.qr_remaining, { time: clockTime(secondsLeft) })}
            </span>
          )}
        </p>
      )}
    </div>
  )
}

/** White plate and black code whatever the theme: cameras read that best. */
const Code = ({ code, label }: { code: QrDrawing | undefined; label: string }) => (
  <svg class="code" role="img" aria-label={label} viewBox={code && `0 0 ${code.size} ${code.size}`}>
    {code && <path d={code.path} />}
  </svg>
)

const Question = ({ messages, on }: DialogProps) => (
  <div class="veil">
    <div
      class="question"
      role="alertdialog"
      aria-modal="true"
      aria-labelledby="question"
      aria-describedby="explanation"
    >
      <h2 id="question">{messages.leave_question}</h2>
      <p id="explanation">{messages.leave_explanation}</p>
      <div class="answers">
        <button class="button" type="button" onClick={on.stop}>
          {messages.leave_confirm}
        </button>
        <button class="button is-main" id="stay" type="button" onClick={on.stay}>
          {messages.leave_stay}
        </button>
      </div>
    </div>
  </div>
)
