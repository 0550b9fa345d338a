import { fill } from '../../locales/fill.ts'
import type { DialogMessages } from '../../locales/payments/messages.ts'
import type { Price } from '../shared/action-messages.ts'
import type { DialogState } from './model.ts'

/** Seconds as a clock shows them: `4:59`. */
export const clockTime = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`

/** An amount as the locale writes it, from the smallest unit of its currency. */
export function priceText({ amount, currency }: Price, locale: string): string {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency })
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2
  return format.format(amount / 10 ** digits)
}

/** A method's name in the reader's language; one we do not know keeps its own. */
export const methodName = (messages: DialogMessages, method: string): string =>
  (messages as unknown as Record<string, string | undefined>)['method_' + method] ??
  method.replace(/_/g, ' ')

/** What the dialog is called. */
export function titleOf(state: DialogState, messages: DialogMessages): string {
  if (state.step === 'waiting') return messages.processing
  if (state.step === 'challenge') return messages.challenge_title
  return fill(messages.qr_title, { method: methodName(messages, state.qr.method) })
}

/** What is said of the state when it changes, in one polite live region. */
export function statusOf(state: DialogState, messages: DialogMessages): string {
  if (state.step === 'waiting') return messages.processing
  if (state.step === 'qr') return messages.qr_waiting
  if (state.step === 'expired') return messages.qr_expired
  return {
    loading: messages.challenge_loading,
    slow: messages.challenge_slow,
    silent: messages.challenge_failed_to_load,
    offline: messages.offline,
    shown: messages.challenge_frame_title,
  }[state.bank]
}
