/**
 * What a hostile merchant's page could see: run before the library loads, it
 * patches everything that values pass through on a page, keeps every value, and
 * walks every window it can reach. `window.collect()` gives it all as one text.
 */
export function installSpy(): void {
  const kept: unknown[] = []
  const keep = (...values: unknown[]) => {
    kept.push(...values)
  }
  const { stringify } = JSON

  /** Wraps a function so that what goes in and what comes out is kept. */
  function tap(owner: object, name: string): void {
    const table = owner as Record<string, (...args: unknown[]) => unknown>
    const original = table[name]
    if (!original) throw new Error(`nothing to patch: ${name}`)
    table[name] = function (this: unknown, ...args: unknown[]) {
      const result = original.apply(this, args)
      keep(name, ...args, result)
      return result
    }
  }

  tap(window, 'postMessage')
  tap(window, 'fetch')
  tap(window, 'structuredClone')
  tap(MessagePort.prototype, 'postMessage')
  tap(BroadcastChannel.prototype, 'postMessage')
  tap(Worker.prototype, 'postMessage')
  tap(XMLHttpRequest.prototype, 'open')
  tap(XMLHttpRequest.prototype, 'send')
  tap(XMLHttpRequest.prototype, 'setRequestHeader')
  tap(navigator, 'sendBeacon')
  tap(JSON, 'parse')
  tap(JSON, 'stringify')
  tap(Storage.prototype, 'setItem')
  tap(Map.prototype, 'set')
  tap(Map.prototype, 'get')
  tap(Object, 'assign')
  tap(Element.prototype, 'setAttribute')
  tap(console, 'warn')
  tap(console, 'error')

  const then = Object.getOwnPropertyDescriptor(Promise.prototype, 'then')
    ?.value as typeof Promise.prototype.then
  Promise.prototype.then = function (this: Promise<unknown>, ok, bad) {
    const seen =
      <F>(how: F) =>
      (value: unknown) => {
        keep('then', value)
        return typeof how === 'function' ? (how(value) as never) : (value as never)
      }
    return then.call(this, seen(ok), bad) as never
  }

  // Every message event that any listener of the page gets, on windows and on ports.
  const { addEventListener } = EventTarget.prototype
  EventTarget.prototype.addEventListener = function (this: EventTarget, type, listener, options) {
    const heard = (event: Event) => {
      keep(type, event instanceof MessageEvent ? event.data : undefined)
      keep(event instanceof KeyboardEvent ? event.key : undefined)
      if (typeof listener === 'function') listener.call(this, event)
      else listener?.handleEvent(event)
    }
    addEventListener.call(this, type, listener && heard, options)
  }
  const onmessage = Object.getOwnPropertyDescriptor(MessagePort.prototype, 'onmessage')
  Object.defineProperty(MessagePort.prototype, 'onmessage', {
    configurable: true,
    set(this: MessagePort, handler: ((event: MessageEvent) => void) | null) {
      onmessage?.set?.call(
        this,
        handler &&
          ((event: MessageEvent) => {
            keep('port', event.data)
            handler.call(this, event)
          }),
      )
    },
  })
  for (const type of [
    'message',
    'keydown',
    'keyup',
    'keypress',
    'input',
    'beforeinput',
    'paste',
    'copy',
  ])
    window.addEventListener(type, () => undefined, true)

  /** Whatever a window gives away when it is asked. */
  function walk(target: Window, path: string): void {
    const questions: Record<string, () => unknown> = {
      name: () => target.name,
      url: () => target.location.href,
      html: () => target.document.documentElement.outerHTML,
      text: () => target.getSelection()?.toString(),
      values: () => [...target.document.querySelectorAll('input')].map((input) => input.value),
      timing: () => target.performance.getEntries().map((entry) => entry.name),
      storage: () => stringify({ ...target.localStorage, ...target.sessionStorage }),
    }
    for (const [question, ask] of Object.entries(questions))
      try {
        keep(path, question, ask())
      } catch {
        keep(path, question, 'refused')
      }
    for (let index = 0; index < target.length; index++) {
      const frame = target[index]
      if (frame) walk(frame, `${path}/${index}`)
    }
  }

  /** Every text and number inside a value, however deep. */
  function flatten(value: unknown, seen: Set<unknown>): string {
    if (value === null || typeof value !== 'object') return String(value)
    if (seen.has(value)) return ''
    seen.add(value)
    let inside: string
    try {
      inside = Reflect.ownKeys(value)
        .map(
          (key) => String(key) + ' ' + flatten((value as Record<PropertyKey, unknown>)[key], seen),
        )
        .join(' ')
    } catch {
      return 'refused'
    }
    return (value instanceof Error ? `${value.message} ${value.stack} ` : '') + inside
  }

  Object.assign(window, {
    collect() {
      walk(window, 'top')
      const iframes = [...document.querySelectorAll('iframe')]
      for (const iframe of iframes)
        keep('iframe', iframe.outerHTML, iframe.name, String(iframe.contentDocument))
      return kept.map((value) => flatten(value, new Set([window]))).join('\n')
    },
  })
}

/** The first run of nine digits of the card that stands in a text, however it is spaced. */
export function leakIn(text: string, pan: string): string | undefined {
  const bare = text.replace(/(?<=\d)[\s .,-]+(?=\d)/g, '')
  for (let start = 0; start + 9 <= pan.length; start++) {
    const run = pan.slice(start, start + 9)
    if (text.includes(run) || bare.includes(run)) return run
  }
  return undefined
}
