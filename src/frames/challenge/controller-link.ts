import { readInstruction, type Instruction, type Report } from '../shared/action-messages.ts'
import { findController } from '../shared/card-offer.ts'

/** The line to the controller of this `Onerway()`, as action-messages.ts describes it. */
export interface ControllerLink {
  report(type: Report['type']): void
}

/**
 * Listens for instructions about this dialog and says hello. A message counts only
 * if the browser made it, a document of our own origin sent it, and that document
 * is the controller: everything else, the bank's page included, is not even read.
 */
export function linkController(
  instance: string,
  dialog: string,
  onInstruction: (instruction: Instruction) => void,
): ControllerLink {
  addEventListener('message', (event) => {
    if (event.origin !== location.origin || !event.isTrusted) return
    if (!event.source || event.source !== findController(instance)) return
    const instruction = readInstruction(event.data)
    if (instruction?.dialog === dialog) onInstruction(instruction)
  })

  const report = (type: Report['type']) => {
    const message: Report = { onerway: 'action', dialog, type }
    findController(instance)?.postMessage(message, location.origin)
  }
  report('hello')
  return { report }
}
