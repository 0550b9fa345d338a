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
  'border:0;padding:0;background:none;margin:0;width:100vw;height:100vh;max-width:none;max-height:none;overflow:hidden;color-scheme:light'

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
      // A page that is cross-origin isolated takes in only frames that say so themselves.
      const name = window.crossOriginIsolated ? 'challenge-isolated' : 'challenge'
      const config = () => ({ dialog: id, colorScheme: colorSchemeOf(root) })
      const frame = openFrame(settings, name, config, {})
      const tell = (method: string) => void frame.call(method, {}).catch(() => undefined)
      const { overflow } = root.style
      const show = () => {
        if (!box.isConnected || box.open) return
        root.style.overflow = 'hidden'
        box.showModal()
        tell('show')
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
        tell('cancel')
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
