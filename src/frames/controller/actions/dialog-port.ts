import { emit } from '../../../channel/responder.ts'
import { createIdempotencyKey as randomHex } from '../../../api/request.ts'
import { readReport, type Instruction } from '../../shared/action-messages.ts'
import type { DialogInstruction, OpenDialog } from './dialog.ts'

/**
 * Dialogs as the page and the challenge frame play them. The page makes the box on
 * our word (`dialog_open`, `dialog_show`, `dialog_close`); the frame in it says hello
 * to us by itself, and is a document of our own origin in the same page, or not heard.
 */
export const dialogsOver =
  (port: MessagePort): OpenDialog =>
  (hear) => {
    const dialog = randomHex()
    let frame: Window | undefined
    let instruction: DialogInstruction | undefined

    const tell = () => {
      if (!frame || !instruction) return
      const message: Instruction = { onerway: 'action', dialog, ...instruction }
      frame.postMessage(message, location.origin)
    }
    const onMessage = (event: MessageEvent) => {
      const { isTrusted, origin, source } = event
      if (!isTrusted || origin !== location.origin) return
      if (!source || (source as Window).parent !== parent) return
      // Not before: a page may send a flood of messages.
      const report = readReport(event.data)
      if (report?.dialog !== dialog) return
      frame = source as Window
      if (report.type === 'hello') tell()
      hear(report.type)
    }
    addEventListener('message', onMessage)
    emit(port, 'dialog_open', { id: dialog, frame: 'challenge' })

    return {
      say(next) {
        instruction = next
        tell()
      },
      show: () => emit(port, 'dialog_show', { id: dialog }),
      isGone: () => !!frame?.closed,
      close() {
        removeEventListener('message', onMessage)
        emit(port, 'dialog_close', { id: dialog })
      },
    }
  }
