import type { ChallengeInstruction, QrInstruction } from '../shared/action-messages.ts'
import type { QrDrawing } from './qr.ts'

/**
 * What the dialog shows, and how it moves on. Pure: no DOM and no clock in here.
 *
 *     waiting ──► challenge ──► waiting      the bank's page, until it has ended
 *        └─────► qr ──► expired              a code to scan, until it runs out
 *
 * `asking` lies over a challenge or a code: the shopper is about to stop.
 */
export type DialogState = { asking: boolean } & Step

export type Step =
  | { step: 'waiting' }
  | { step: 'challenge'; challenge: ChallengeInstruction; bank: BankState }
  | { step: 'qr'; qr: QrInstruction; code: QrDrawing | undefined; secondsLeft: number | undefined }
  | { step: 'expired'; qr: QrInstruction; code: QrDrawing | undefined }

/** How far the bank's page has come. */
export type BankState =
  | 'loading'
  | 'slow'
  /** So late that it is worth asking for it again. */
  | 'silent'
  /** This machine has no network; the page is asked for again when it has. */
  | 'offline'
  | 'shown'

export const waiting: DialogState = { step: 'waiting', asking: false }

export const startChallenge = (challenge: ChallengeInstruction): DialogState => ({
  step: 'challenge',
  challenge,
  bank: 'loading',
  asking: false,
})

/** A clock that is wrong would let a good code run out: time is only told where it can be right. */
export const startQr = (qr: QrInstruction, now: number): DialogState => {
  const left = qr.expiresAt === null ? 0 : qr.expiresAt - now
  const secondsLeft = left > 0 && left <= HOUR ? left : undefined
  return { step: 'qr', qr, code: undefined, secondsLeft, asking: false }
}

/** The code has been drawn. */
export const showCode = (state: DialogState, code: QrDrawing): DialogState =>
  state.step === 'qr' || state.step === 'expired' ? { ...state, code } : state

const HOUR = 60 * 60

/** News of the bank's page. Once it is shown, it is. */
export const hearOfBank = (state: DialogState, bank: BankState): DialogState =>
  state.step === 'challenge' && state.bank !== 'shown' ? { ...state, bank } : state

/** The time that a code has left; at its end it has expired, and there is nothing to ask any more. */
export function tick(state: DialogState, now: number): DialogState {
  if (state.step !== 'qr' || state.secondsLeft === undefined) return state
  const secondsLeft = Math.max(0, (state.qr.expiresAt ?? now) - now)
  return secondsLeft > 0 ? { ...state, secondsLeft } : expire(state)
}

export const expire = (state: DialogState): DialogState =>
  state.step === 'qr' ? { step: 'expired', qr: state.qr, code: state.code, asking: false } : state

/** Whether the shopper may close the dialog: not while the outcome is being read, which ends by itself. */
export const canLeave = ({ step }: DialogState): boolean => step !== 'waiting'

/** A code that has run out is left without a question: there is nothing to lose. */
export const mustAsk = ({ step }: DialogState): boolean => step === 'challenge' || step === 'qr'

export const ask = (state: DialogState): DialogState =>
  mustAsk(state) ? { ...state, asking: true } : state

export const stay = (state: DialogState): DialogState => ({ ...state, asking: false })
