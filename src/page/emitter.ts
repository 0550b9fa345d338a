export type Handler = (payload: never) => void

/** A list of listeners by event name. A listener that throws does not keep the others from hearing. */
export interface Emitter {
  on(name: string, handler: Handler, once?: boolean): void
  /** Without a handler, all of this name. */
  off(name: string, handler?: Handler): void
  emit(name: string, payload: unknown): void
  has(name: string): boolean
  clear(): void
}

export function createEmitter(): Emitter {
  let entries: { name: string; handler: Handler; once: boolean | undefined }[] = []
  return {
    on(name, handler, once) {
      entries.push({ name, handler, once })
    },
    off(name, handler) {
      entries = entries.filter((e) => e.name !== name || (handler && e.handler !== handler))
    },
    emit(name, payload) {
      for (const entry of entries.filter((one) => one.name === name)) {
        // One that an earlier listener of this event has taken off is not called any more.
        if (!entries.includes(entry)) continue
        if (entry.once) entries = entries.filter((other) => other !== entry)
        try {
          entry.handler(payload as never)
        } catch (error) {
          // The page's own error, given to the page's own error handling.
          setTimeout(() => {
            throw error
          })
        }
      }
    },
    has: (name) => entries.some((entry) => entry.name === name),
    clear() {
      entries = []
    },
  }
}
