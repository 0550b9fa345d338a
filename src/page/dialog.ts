import type { OnerwayError } from '../errors/error.ts'
import { colorSchemeOf } from './color-scheme.ts'
import { openFrame } from './frame.ts'
import type { Settings } from './settings.ts'

/**
 * Boxes over the merchant's page, made and taken away on the controller's word. A
 * box is see-through, fills the window and stands in the top layer, above any dialog
 * of the merchant's; all that is seen in it is the challenge frame's.
 */
export interface Dialogs {
  open(id: string): void
  show(id: string): void
  close(id: string): void
  closeAll(): void
}

const FILL =
  'border:0;padding:0;background:none;margin:0;min-width:100vw;min-height:100vh;overflow:hidden;color-scheme:light'

export function createDialogs(settings: Settings, goneError: () => OnerwayError): Dialogs {
  const boxes = new Map<string, { show(): void; close(): void }>()
  const root = document.documentElement

  function close(id: string): void {
    const box = boxes.get(id)
    boxes.delete(id)
    box?.close()
  }

  return {
    open(id) {
      const box = document.createElement('dialog')
      const config = () => ({ dialog: id, colorScheme: colorSchemeOf(root) })
      // A page with an embedder policy (COEP) takes in only frames that have one, too. It can
      // be told only where it makes the page cross-origin isolated, and else by its refusal.
      const isolate = () => {
        frame.iframe.src = frame.iframe.src.replace('e.h', 'e-isolated.h')
        frame.restart()
      }
      const frame = openFrame(settings, 'challenge', config, { failed: isolate })
      if (window.crossOriginIsolated) isolate()
      const { overflow } = root.style
      const show = () => {
        if (!box.isConnected || box.open) return
        root.style.overflow = 'hidden'
        box.showModal()
        frame.tell('show')
      }
      boxes.set(id, {
        show,
        close() {
          // Closed first: that gives the focus back to where it was.
          box.close()
          frame.remove(goneError())
          box.remove()
          root.style.overflow = overflow
        },
      })
      // Esc asks the frame, which asks the shopper. A browser may close the box all the same.
      box.oncancel = (event) => {
        event.preventDefault()
        frame.tell('cancel')
      }
      box.onclose = () => boxes.get(id)?.show()
      box.style.cssText = frame.iframe.style.cssText = FILL
      box.append(frame.iframe)
      root.append(box)
    },
    show: (id) => boxes.get(id)?.show(),
    close,
    closeAll: () => [...boxes.keys()].forEach(close),
  }
}
