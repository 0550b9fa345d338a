import { IntegrationError, type OnerwayError } from '../errors/error.ts'
import { colorSchemeOf, watchColorScheme } from './color-scheme.ts'
import { warn } from './console.ts'
import { connectionError } from './connection-error.ts'
import { dressContainer, findContainer, type Container } from './container.ts'
import { createEmitter, type Handler } from './emitter.ts'
import type { FacesOf, LoadedFont } from './fonts.ts'
import { openFrame, type Frame } from './frame.ts'
import { watchLabels } from './labels.ts'
import { plainCopy } from './plain-copy.ts'
import { randomHex } from './random.ts'
import type { Settings } from './settings.ts'
import { heightOf } from './size.ts'
import { createSkeleton, type Skeleton } from './skeleton.ts'
import { submitFormOf } from './submit-form.ts'
import type { CardElementOptions, ElementsOptions, ElementType, OnerwayElement } from './types.ts'

/** What the library itself does with an element; the page gets the `element` in it only. */
export interface ElementHandle {
  readonly id: string
  readonly element: OnerwayElement
  /**
   * Gets ready to hand the card to the controller for one call, and gives the function
   * that does it. A field that loads anew in between has lost what was typed.
   * @throws IntegrationError `element_not_mounted`
   */
  prepareOffer(): (offer: string) => Promise<unknown>
  /** Says what is missing in the form this element belongs to. */
  validate(): Promise<unknown>
  /** Calls that have nothing to answer: what they were for is gone if the frame is. */
  tell(method: string): void
  /** The options of the group have changed. */
  refresh(): void
  /** On the page, and neither ready nor given up. */
  isLoading(): boolean
}

/** Those of any element: each takes what it knows. */
export interface ElementOptions extends Omit<CardElementOptions, 'placeholder'> {
  placeholder?: unknown
}

/** The form an element belongs to. */
export interface Group {
  readonly id: string
  options: ElementsOptions
  fonts(facesOf: FacesOf): Promise<LoadedFont[]>[]
}

/** An element of one group: a frame in a container, and what the page is told of it. */
export function createElement(
  settings: Settings,
  group: Group,
  elementType: ElementType,
  given: ElementOptions,
  onLoaded: () => void,
  onDestroy: () => void,
): ElementHandle {
  const id = randomHex()
  const emitter = createEmitter()
  let options = { ...given }
  let container: Container | undefined
  let frame: Frame | undefined
  let skeleton: Skeleton | undefined
  let stopWatching: (() => void)[] = []
  let wasReady = false
  /** How often the frame has loaded again by itself: it was moved in the document. */
  let loads = 0
  let destroyed = false

  const untouched = {
    elementType,
    empty: true,
    complete: false,
    ...(/^(card|postalCode)$/.test(elementType) && { value: { postalCode: '' } }),
  }
  const localeOf = () => group.options.locale ?? settings.locale

  const scheme = () => {
    const { colorScheme } = group.options
    return colorScheme && colorScheme !== 'auto' ? colorScheme : colorSchemeOf(container?.node)
  }

  /** All that the frame goes by; it takes what it knows. */
  const config = () =>
    plainCopy({
      ...group.options,
      ...options,
      // The page's own affair; what is undefined is not sent.
      ...{ fonts: undefined, clientSecret: undefined, classes: undefined },
      locale: localeOf(),
      type: elementType,
      group: group.id,
      colorScheme: scheme(),
    })

  function showChange(change: { empty?: boolean; complete?: boolean; error?: unknown }): void {
    container?.set('empty', !!change.empty)
    container?.set('complete', !!change.complete)
    container?.set('invalid', !!change.error)
  }

  const passOn = (name: string) => (payload: object) =>
    emitter.emit(name, { ...payload, elementType })

  const showFocus = (name: string) => () => {
    container?.set('focus', name === 'focus')
    emitter.emit(name, { elementType })
  }

  const events: Record<string, (payload: never) => void> = {
    change(change: typeof untouched) {
      showChange(change)
      emitter.emit('change', change)
    },
    focus: showFocus('focus'),
    blur: showFocus('blur'),
    submit() {
      let prevented = false
      const preventDefault = () => {
        prevented = true
      }
      emitter.emit('submit', { elementType, preventDefault })
      if (!prevented && container) submitFormOf(container.node)
    },
    resize({ height, bleed }: { height: number; bleed: number }) {
      if (frame) sizeIframe(frame.iframe, height, bleed)
    },
    dropped({ paths }: { paths: string[] }) {
      warn(settings, `Not supported: ${paths.join(', ')}`)
    },
  }

  function onReload(): void {
    loads++
    container?.set('focus', false)
    const wasEmpty = container?.has('empty')
    showChange(untouched)
    if (!wasEmpty) emitter.emit('change', untouched)
  }

  function refresh(): void {
    if (!frame || !container) return
    frame.iframe.style.colorScheme = scheme()
    frame.tell('update', config())
  }

  function onFrameReady(): void {
    skeleton?.done()
    if (!wasReady) emitter.emit('ready', { elementType })
    wasReady = true
    const to = frame
    const facesOf: FacesOf = async (sheet) => to?.call('fonts', sheet)
    for (const loading of group.fonts(facesOf))
      void loading.then((fonts) => {
        if (fonts.length) to?.tell('fonts', fonts, { isPlain: true })
      })
    onLoaded()
  }

  function mount(where: string | HTMLElement): OnerwayElement {
    assertUsable()
    const node = findContainer(where)
    if (node === container?.node && frame?.iframe.isConnected && !frame.hasFailed()) return element
    unmount()
    container = dressContainer(node, options.classes)
    const isStyled = !!(group.options.appearance ?? options.style)
    const frameSettings = { ...settings, locale: localeOf(), isStyled }
    const opened = openFrame(frameSettings, 'card', config, {
      ready: onFrameReady,
      reloaded: onReload,
      failed(error) {
        skeleton?.failed(error.message)
        if (!emitter.has('loaderror')) warn(settings, error.message, 'always')
        emitter.emit('loaderror', { elementType, error })
        onLoaded()
      },
      event: (name, payload) => (events[name] ?? passOn(name))(payload as never),
    })
    frame = opened
    skeleton = createSkeleton(opened.iframe, frameSettings, () => {
      unmount()
      mount(node)
    })
    const { appearance } = group.options
    opened.iframe.style.cssText = 'border:0;padding:0;background:none;display:block'
    opened.iframe.style.colorScheme = scheme()
    const height = heightOf(elementType, options, group.options, node)
    sizeIframe(opened.iframe, height, appearance ? 4 : 0)
    node.replaceChildren(skeleton.node)
    stopWatching = [watchColorScheme(refresh), watchLabels(node, () => element.focus())]
    return element
  }

  function unmount(): void {
    if (!container) return
    stopWatching.forEach((stop) => stop())
    frame?.remove(lost('element_unmounted'))
    skeleton?.node.remove()
    container.strip()
    frame = container = skeleton = undefined
    wasReady = false
  }

  const lost = (code: string) => connectionError(settings, 'element_reloaded', code)

  function assertUsable(): void {
    if (destroyed) throw new IntegrationError('element_destroyed', 'This element was destroyed.')
  }

  const tell = (method: string) => frame?.tell(method)

  /**
   * A frame can put the caret into its input only once it has the focus itself. Where it has,
   * focusing it again would take the focus off the input. Firefox matches `:focus` long after.
   */
  function focusFrame(): void {
    if (focused() !== frame?.iframe) frame?.iframe.focus()
  }

  const focused = () => (container?.node.getRootNode() as Document | undefined)?.activeElement

  /**
   * The frame has gone to what is wrong, here or in a sibling; some browsers want the page's
   * leave. In the others the page sees it a moment later, and must not take it away again.
   */
  function followError(error: OnerwayError): never {
    if (error.type === 'validation_error')
      setTimeout(() => focused()?.localName !== 'iframe' && focusFrame(), 100)
    throw error
  }

  const element = {
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
    update(changes: ElementOptions) {
      assertUsable()
      options = { ...options, ...changes }
      refresh()
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
    on: (name: string, handler: Handler) => (emitter.on(name, handler), element),
    once: (name: string, handler: Handler) => (emitter.on(name, handler, true), element),
    off: (name: string, handler?: Handler) => (emitter.off(name, handler), element),
  } as OnerwayElement

  function mounted(): Frame {
    assertUsable()
    if (frame) return frame
    throw new IntegrationError('element_not_mounted', "Call element.mount('#…') first.")
  }

  return {
    id,
    element,
    tell,
    refresh,
    isLoading: () => !!frame && !wasReady && !frame.hasFailed(),
    async validate() {
      return mounted().call('validate', {}).catch(followError)
    },
    prepareOffer() {
      const from = mounted()
      const load = loads
      return async (offer) => {
        if (load !== loads) throw lost('element_reloaded')
        return from.call('offer', { offer }).catch(followError)
      }
    },
  }
}

/**
 * The iframe's place. What a theme draws outside of a box needs `bleed` pixels that
 * belong to the frame and not to the layout.
 */
function sizeIframe({ style }: HTMLIFrameElement, height: number, bleed: number): void {
  style.height = height + 'px'
  style.margin = -bleed + 'px'
  style.width = style.minWidth = `calc(100% + ${2 * bleed}px)`
}
