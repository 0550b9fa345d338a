import { connectionError } from './connection-error.ts'
import { createDialogs } from './dialog.ts'
import { openFrame, type Frame, type FrameCallOptions } from './frame.ts'
import { leave } from './leave.ts'
import type { Settings } from './settings.ts'

/**
 * The hidden frame that makes all API calls. It starts when it is first needed
 * and is put back if the page's own code throws it out of the document.
 */
export interface Controller {
  start(): Promise<unknown>
  call(method: string, args: unknown, options?: FrameCallOptions): Promise<unknown>
  /** Told again to every document the controller loads, as the first thing. */
  remember(method: string, args: unknown): void
  destroy(): void
}

/** Milliseconds that an API verb may take, retries included; more where the controller asks for it. */
const VERB_DEADLINE = 60_000

/** @param onReady called for every document the controller loads, once it can be met */
export function createController(settings: Settings, onReady: () => void): Controller {
  const { key, apiVersion } = settings
  const remembered: [method: string, args: unknown][] = []
  let frame: Frame | undefined
  let destroyed = false
  let underWay = 0

  const destroyedError = () => connectionError(settings, 'aborted', 'instance_destroyed')

  const dialogs = createDialogs(settings, destroyedError)

  function open(): Frame {
    const opened = openFrame(settings, 'controller', () => ({ key, apiVersion }), {
      ready() {
        for (const [method, args] of remembered) opened.tell(method, args)
        onReady()
      },
      event(name, payload) {
        const { id, url } = payload as { id: string; url: string }
        if (name === 'leave') leave(url)
        // `dialog_open`, `dialog_show`, `dialog_close`; a newer frame may tell what is not known here.
        dialogs[name.replace('dialog_', '') as 'open' | 'show' | 'close']?.(id)
      },
    })
    // Nothing of it is seen, read out or reached, whatever the page's own style says.
    opened.iframe.style.cssText = 'display:none!important'
    return opened
  }

  /** The frame, in the document; one that failed to load is given another chance. */
  function attached(): Frame {
    if (destroyed) throw destroyedError()
    const there = (frame ??= open())
    if (there.hasFailed()) there.iframe.remove()
    if (!there.iframe.isConnected) {
      there.restart()
      document.documentElement.append(there.iframe)
    }
    return there
  }

  return {
    async start() {
      return attached().ready()
    },
    async call(method, args, options) {
      underWay++
      try {
        return await attached().call(method, args, { deadline: VERB_DEADLINE, ...options })
      } finally {
        // A controller that has died in the middle cannot tidy up.
        if (!--underWay) dialogs.closeAll()
      }
    },
    remember(method, args) {
      remembered.push([method, args])
      if (frame?.isReady()) frame.tell(method, args)
    },
    destroy() {
      destroyed = true
      frame?.remove(destroyedError())
      frame = undefined
    },
  }
}
