import type { Dialog, ReportType } from './dialog.ts'
import type { Scene } from './scene.ts'

/** A dialog, and what its frame has reported. */
export interface Listener {
  dialog: Dialog
  /** Waits for a report; false when it does not come in so many milliseconds, or the signal fires. */
  hear(type: ReportType, limit: number, signal: AbortSignal): Promise<boolean>
  /** Calls back at each report of this type from now on; one of each type. */
  on(type: ReportType, then: () => void): void
}

export function listenTo({ openDialog, api }: Scene): Listener {
  const heard = new Set<ReportType>()
  const listeners = new Map<ReportType, () => void>()
  const dialog = openDialog((type) => {
    heard.add(type)
    listeners.get(type)?.()
  })
  return {
    dialog,
    on: (type, then) => void listeners.set(type, then),
    hear: (type, limit, signal) =>
      new Promise((resolve) => {
        const end = () => {
          stop()
          listeners.delete(type)
          signal.removeEventListener('abort', end)
          resolve(heard.has(type))
        }
        const stop = api.timer(limit, end)
        listeners.set(type, end)
        signal.addEventListener('abort', end)
        if (heard.has(type) || signal.aborted) end()
      }),
  }
}
