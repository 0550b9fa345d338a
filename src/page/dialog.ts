import { OnerwayError } from '../errors/error.ts'
import { colorSchemeOf } from './color-scheme.ts'
import { openFrame } from './frame.ts'
import type { Settings } from './settings.ts'
import { textFor } from './texts.ts'

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

const FILL = {
  border: '0',
  margin: '0',
  padding: '0',
  width: '100vw',
  height: '100vh',
  maxWidth: 'none',
  maxHeight: 'none',
  background: 'none',
  overflow: 'hidden',
}

export function createDialogs(settings: Settings): Dialogs {
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
      const nothing = () => undefined
      const frame = openFrame(settings, 'challenge', config, {
        ready: nothing,
        reloaded: nothing,
        failed: nothing,
        event: nothing,
      })
      const { overflow } = root.style
      const show = () => {
        if (!box.isConnected || box.open) return
        root.style.overflow = 'hidden'
        box.showModal()
        void frame.call('show', {}).catch(nothing)
      }
      boxes.set(id, {
        show,
        close() {
          // Closed first: that gives the focus back to where it was.
          box.close()
          frame.remove(
            new OnerwayError({
              type: 'api_connection_error',
              code: 'aborted',
              message: textFor(settings.locale, 'aborted'),
            }),
          )
          box.remove()
          root.style.overflow = overflow
        },
      })
      // Esc asks the frame, which asks the shopper. A browser may close the box all the same.
      box.addEventListener('cancel', (event) => {
        event.preventDefault()
        void frame.call('cancel', {}).catch(nothing)
      })
      box.addEventListener('close', () => {
        if (boxes.has(id)) show()
      })
      Object.assign(box.style, FILL)
      Object.assign(frame.iframe.style, FILL, { colorScheme: 'light' })
      box.append(frame.iframe)
      root.append(box)
    },
    show: (id) => boxes.get(id)?.show(),
    close,
    closeAll: () => [...boxes.keys()].forEach(close),
  }
}
