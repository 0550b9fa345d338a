import { h, render } from 'preact'
import type { DialogMessages } from '../../locales/payments/messages.ts'
import type {
  ChallengeInstruction,
  Instruction,
  QrInstruction,
  Report,
} from '../shared/action-messages.ts'
import { canEmbedBank, openBankFrame, postForm, type BankFrame } from './bank-frame.ts'
import { keepFocus } from './focus.ts'
import { loadQr } from './load-qr.ts'
import {
  ask,
  canLeave,
  expire,
  hearOfBank,
  mustAsk,
  showCode,
  startChallenge,
  startQr,
  stay,
  tick,
  waiting,
  type BankState,
  type DialogState,
} from './model.ts'
import { titleOf } from './texts.ts'
import { Dialog } from './view.tsx'

export interface ActionDialog {
  instruct(instruction: Instruction): void
  /** The page shows the dialog now. */
  show(): void
  /** The shopper asked the page to close it. */
  cancel(): void
}

/** Milliseconds until a bank that has not come is called slow, and until it is worth asking again. */
const SLOW_AFTER = 8_000
const SILENT_AFTER = 25_000

const now = () => Math.floor(Date.now() / 1000)

/** Draws what the controller asks for into `root`, says what that is called, and reports what came of it. */
export function createDialog(
  root: HTMLElement,
  { locale, messages }: { locale: string; messages: DialogMessages },
  { report, call }: { report(type: Report['type']): void; call(title: string): void },
): ActionDialog {
  let state = waiting
  let bank: BankFrame | undefined
  let timers: ReturnType<typeof setTimeout>[] = []
  const place = { current: null as HTMLDivElement | null }
  const focus = keepFocus(root)

  function set(next: DialogState): void {
    const before = state
    const focused = document.activeElement
    state = next
    render(
      <Dialog
        state={state}
        messages={messages}
        locale={locale}
        bankPlace={place}
        on={{
          leave,
          stay: () => set(stay(state)),
          stop: () => end('canceled'),
          askBank,
          openApp: () => report('opened_app'),
        }}
      />,
      root,
    )
    if (before.step !== state.step || before.asking !== state.asking)
      focus.moved(state.asking, focused)
    call(titleOf(state, messages))
  }

  /** Nothing of the step before stays: no frame, no timer. */
  function clear(): void {
    timers.forEach(clearTimeout)
    timers = []
    bank?.remove()
    bank = undefined
  }

  const later = (action: () => void, delay: number) => timers.push(setTimeout(action, delay))

  function instruct(instruction: Instruction): void {
    if (instruction.type === 'expired') return set(expire(state))
    clear()
    if (instruction.type === 'method') {
      set(waiting)
      const { url, data } = instruction
      bank = openBankFrame(
        document.body,
        { url, fields: { threeDSMethodData: data } },
        'method_complete',
        () => report('method_done'),
      )
    } else if (instruction.type === 'challenge') {
      set(startChallenge(instruction))
      if (canEmbedBank()) loadBank(instruction)
    } else if (instruction.type === 'qr') {
      set(startQr(instruction, now()))
      countDown()
      drawCode(instruction)
    } else set(waiting)
  }

  const fieldsOf = ({ creq, session }: ChallengeInstruction) => ({
    creq,
    ...(session === undefined ? {} : { threeDSSessionData: session }),
  })

  /** Where the bank's page cannot be in a frame, it gets a window; its end is read from the intent. */
  function askBank(): void {
    if (state.step !== 'challenge') return
    const { challenge } = state
    if (canEmbedBank()) loadBank(challenge)
    else postForm(challenge.url, fieldsOf(challenge), '_blank')
  }

  function loadBank(challenge: ChallengeInstruction): void {
    clear()
    const hear = (news: BankState) => () => set(hearOfBank(state, news))
    if (!navigator.onLine) return hear('offline')()
    hear('loading')()
    later(hear('slow'), SLOW_AFTER)
    later(hear('silent'), SILENT_AFTER)
    bank = openBankFrame(
      place.current as HTMLElement,
      {
        url: challenge.url,
        fields: fieldsOf(challenge),
        title: messages.challenge_frame_title,
      },
      'challenge_complete',
      () => end('challenge_done'),
      // Without a network it is the browser's error page that has loaded.
      () => hear(navigator.onLine ? 'shown' : 'offline')(),
    )
  }

  /** Without what draws it there is nothing to scan, so that is asked for until it comes. */
  function drawCode(qr: QrInstruction): void {
    loadQr(qr.data).then(
      (code) => 'qr' in state && state.qr === qr && set(showCode(state, code)),
      () => later(() => drawCode(qr), 2_000),
    )
  }

  function countDown(): void {
    later(
      () => {
        set(tick(state, now()))
        if (state.step === 'qr') countDown()
      },
      1000 - (Date.now() % 1000),
    )
  }

  /** What follows is the controller's: it reads the intent and closes the dialog. */
  function end(type: 'challenge_done' | 'canceled'): void {
    clear()
    set(waiting)
    report(type)
  }

  function leave(): void {
    if (mustAsk(state)) set(ask(state))
    else if (canLeave(state)) end('canceled')
  }

  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return
    // The browser would tell the page as well, which tells us again.
    event.preventDefault()
    if (state.asking) set(stay(state))
    else leave()
  })
  addEventListener('online', () => {
    if (state.step === 'challenge' && state.bank === 'offline') askBank()
  })

  set(waiting)
  return { instruct, show: () => focus.enter(), cancel: leave }
}
