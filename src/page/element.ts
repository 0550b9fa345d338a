import { IntegrationError, OnerwayError } from '../errors/error.ts'
import { colorSchemeOf, watchColorScheme } from './color-scheme.ts'
import { dressContainer, findContainer, type Container } from './container.ts'
import { createEmitter, type Handler } from './emitter.ts'
import { openFrame, type Frame } from './frame.ts'
import { watchLabels } from './labels.ts'
import { warn } from './console.ts'
import { plainCopy } from './plain-copy.ts'
import { randomHex } from './random.ts'
import type { Settings } from './settings.ts'
import { submitFormOf } from './submit-form.ts'
import { textFor } from './texts.ts'
import type { CardElement, CardElementOptions } from './types.ts'

/** What the library itself does with an element; the page gets the `element` in it only. */
export interface ElementHandle {
  readonly id: string
  readonly element: CardElement
  /**
   * Gets ready to hand the card to the controller for one call, and gives the function
   * that does it. A field that loads anew in between has lost what was typed.
   * @throws IntegrationError `element_not_mounted`
   */
  prepareOffer(): (offer: string) => Promise<unknown>
}

const EMPTY_CHANGE = {
  elementType: 'card',
  empty: true,
  complete: false,
  value: { postalCode: '' },
}

/** An element of one group: a frame in a container, and what the page is told of it. */
export function createElement(
  settings: Settings,
  given: CardElementOptions,
  onReady: () => void,
  onDestroy: () => void,
): ElementHandle {
  const id = randomHex()
  const emitter = createEmitter()
  let options = { ...given }
  let container: Container | undefined
  let frame: Frame | undefined
  let stopWatching: (() => void)[] = []
  let wasReady = false
  /** How often the frame has loaded again by itself: it was moved in the document. */
  let loads = 0
  let destroyed = false

  const config = () =>
    plainCopy({ ...options, colorScheme: container && colorSchemeOf(container.node) })

  function showChange(change: { empty?: boolean; complete?: boolean; error?: unknown }): void {
    container?.set('empty', !!change.empty)
    container?.set('complete', !!change.complete)
    container?.set('invalid', !!change.error)
  }

  const events: Record<string, (payload: never) => void> = {
    change(change: typeof EMPTY_CHANGE) {
      showChange(change)
      emitter.emit('change', change)
    },
    focus() {
      container?.set('focus', true)
      emitter.emit('focus', { elementType: 'card' })
    },
    blur() {
      container?.set('focus', false)
      emitter.emit('blur', { elementType: 'card' })
    },
    escape: () => emitter.emit('escape', { elementType: 'card' }),
    submit() {
      let prevented = false
      const preventDefault = () => {
        prevented = true
      }
      emitter.emit('submit', { elementType: 'card', preventDefault })
      if (!prevented && container) submitFormOf(container.node)
    },
    resize({ height }: { height: number }) {
      if (frame) frame.iframe.style.height = height + 'px'
    },
    styledropped({ paths }: { paths: string[] }) {
      warn(
        settings,
        `These parts of \`style\` are not supported and were left out: ${paths.join(', ')}`,
      )
    },
  }

  function onReload(): void {
    loads++
    container?.set('focus', false)
    const wasEmpty = container?.has('empty')
    showChange(EMPTY_CHANGE)
    if (!wasEmpty) emitter.emit('change', EMPTY_CHANGE)
  }

  function applyScheme(): void {
    if (!frame || !container) return
    frame.iframe.style.colorScheme = colorSchemeOf(container.node)
    void frame.call('update', config()).catch(() => undefined)
  }

  function mount(where: string | HTMLElement): CardElement {
    assertUsable()
    const node = findContainer(where)
    if (node === container?.node && frame?.iframe.isConnected) return element
    unmount()
    container = dressContainer(node)
    const opened = openFrame(settings, 'card', config, {
      ready() {
        if (!wasReady) emitter.emit('ready', { elementType: 'card' })
        wasReady = true
        onReady()
      },
      reloaded: onReload,
      failed(error) {
        if (!emitter.has('loaderror')) warn(settings, error.message, 'always')
        emitter.emit('loaderror', { elementType: 'card', error })
      },
      event: (name, payload) => events[name]?.(payload as never),
    })
    frame = opened
    styleIframe(opened.iframe, colorSchemeOf(node))
    node.replaceChildren(opened.iframe)
    stopWatching = [watchColorScheme(applyScheme), watchLabels(node, () => element.focus())]
    return element
  }

  function unmount(): void {
    if (!container) return
    stopWatching.forEach((stop) => stop())
    frame?.remove(lost('element_unmounted'))
    container.strip()
    frame = container = undefined
    wasReady = false
  }

  const lost = (code: string) =>
    new OnerwayError({
      type: 'api_connection_error',
      code,
      message: textFor(settings.locale, 'element_reloaded'),
    })

  function assertUsable(): void {
    if (destroyed)
      throw new IntegrationError(
        'element_destroyed',
        'This element was destroyed. Create another with elements.create(…).',
      )
  }

  /** Calls that have nothing to answer: what they were for is gone if the frame is. */
  const tell = (method: string, args: object = {}) =>
    void frame?.call(method, args).catch(() => undefined)

  /**
   * A frame can put the caret into its input only once it has the focus itself. Where it has,
   * focusing it again would take the focus off the input.
   */
  function focusFrame(): void {
    if (frame && !frame.iframe.matches(':focus')) frame.iframe.focus()
  }

  const element: CardElement = {
    mount,
    unmount() {
      assertUsable()
      unmount()
    },
    destroy() {
      if (destroyed) return
      unmount()
      destroyed = true
      emitter.clear()
      onDestroy()
    },
    update(changes) {
      assertUsable()
      options = { ...options, ...changes }
      applyScheme()
    },
    focus() {
      focusFrame()
      tell('focus')
    },
    blur() {
      tell('blur')
      frame?.iframe.blur()
      // WebKit leaves the keyboard in the frame: what is typed next would still go into the field.
      window.focus()
    },
    clear: () => tell('clear'),
    on(name, handler) {
      emitter.on(name, handler as Handler)
      return element
    },
    once(name, handler) {
      emitter.once(name, handler as Handler)
      return element
    },
    off(name, handler) {
      emitter.off(name, handler as Handler | undefined)
      return element
    },
  }

  return {
    id,
    element,
    prepareOffer() {
      assertUsable()
      const from = frame
      const load = loads
      if (!from)
        throw new IntegrationError(
          'element_not_mounted',
          "This element is not on the page, so nobody can have typed a card. Call element.mount('#…') first, and keep it mounted until the payment is done.",
        )
      return async (offer) => {
        if (load !== loads) throw lost('element_reloaded')
        return from.call('offer', { offer }).catch((error: OnerwayError) => {
          // The frame has gone to the part that is wrong; some browsers want the page's leave.
          if (error.type === 'validation_error') focusFrame()
          throw error
        })
      }
    },
  }
}

/** Everything through the object model: a strict `style-src` has nothing to object to. */
function styleIframe({ style }: HTMLIFrameElement, colorScheme: string): void {
  Object.assign(style, {
    display: 'block',
    width: '100%',
    minWidth: '100%',
    height: '1.2em',
    margin: '0',
    padding: '0',
    border: '0',
    background: 'transparent',
    colorScheme,
  })
}
