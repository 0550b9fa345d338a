import type { Instruction, Report } from '../../shared/action-messages.ts'

/** A report without what only delivers it. */
export type ReportType = Report['type']

type WithoutAddress<T> = T extends unknown ? Omit<T, 'onerway' | 'dialog'> : never
export type DialogInstruction = WithoutAddress<Instruction>

/** The dialog over the merchant's page, with the challenge frame in it. */
export interface Dialog {
  /** Tells the frame what to do, and tells it again should its document load again. */
  say(instruction: DialogInstruction): void
  /** Until here the frame loads and works unseen. */
  show(): void
  /** True once the frame was taken out of the page. */
  isGone(): boolean
  close(): void
}

export type OpenDialog = (hear: (report: ReportType) => void) => Dialog
