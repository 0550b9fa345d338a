import { openCaller, type Caller, type CallFailure } from '../channel/caller.ts'
import { writeInvitation } from '../channel/protocol.ts'
import { receiveHello } from '../channel/receive-hello.ts'
import { IntegrationError, OnerwayError, type ErrorData } from '../errors/error.ts'
import { connectionError } from './connection-error.ts'
import { isLive } from './keys.ts'
import { plainCopy } from './plain-copy.ts'
import { randomHex } from './random.ts'
import type { Settings } from './settings.ts'
import type { TextKey } from './texts.ts'

/**
 * One frame of ours in the merchant's page, from the `<iframe>` to the calls.
 *
 * A frame is ready when it has said so over its channel, never before: an
 * iframe's `load` fires for error pages and blocked ones too. A frame that is not
 * ready in time has failed, with a reason; one that answers after all is ready.
 */
export interface Frame {
  readonly iframe: HTMLIFrameElement
  /** Calls the frame once it is ready. Rejects with an OnerwayError. */
  call(method: string, args: unknown, options?: FrameCallOptions): Promise<unknown>
  /** A call that has nothing to answer: what it was for is gone if the frame is. */
  tell(method: string, args?: unknown, options?: FrameCallOptions): void
  /** Resolves when the frame is ready, rejects with the reason if it fails to load. */
  ready(): Promise<unknown>
  isReady(): boolean
  /**
   * True once it has failed and until it is ready after all, or restarted; also once it
   * has let a call wait in vain: its process may have died.
   */
  hasFailed(): boolean
  /** The document is about to load anew: what is under way fails, the deadline starts again. */
  restart(): void
  /** Takes the iframe out; what is under way fails with the error given. */
  remove(error: OnerwayError): void
}

export interface FrameCallOptions {
  deadline?: number
  signal?: AbortSignal | undefined
  /** What it means for this call that the frame was silent or went away. */
  lost?: TextKey | undefined
  /** The arguments can be sent as they are: they hold no object of the page's. */
  isPlain?: boolean
}

export interface FrameEvents {
  /** Each time the frame's document has become ready. */
  ready?(): void
  /** The frame loaded again by itself: whatever it held is gone. */
  reloaded?(): void
  failed?(error: OnerwayError): void
  event?(name: string, payload: unknown): void
}

/** Milliseconds until a frame must be ready, and until one whose document has loaded must have said hello. */
const READY_DEADLINE = 10_000
const HELLO_AFTER_LOAD = 1_500

/** Milliseconds for a call that needs no network. */
const CALL_DEADLINE = 5_000

export function openFrame(
  settings: Settings,
  name: 'card' | 'controller' | 'challenge',
  config: () => unknown,
  events: FrameEvents,
): Frame {
  const { host, locale, instance, isStyled } = settings
  const nonce = randomHex()
  const iframe = document.createElement('iframe')
  const url = new URL(name + '.html', host)
  // Lets the host refuse a page that a live key is not for.
  if (isLive(settings.key)) url.searchParams.set('key', settings.key)
  const styled = isStyled ? '1' : ''
  url.hash = writeInvitation({ origin: location.origin, nonce, instance, locale, styled })
  iframe.src = url.href
  // Until the frame has said what it is, in the shopper's language.
  iframe.title = 'Onerway'

  let caller: Caller | undefined
  let gone: OnerwayError | undefined
  let waiting = defer<Caller>()
  let isReady = false
  let isSilent = false
  let failure: OnerwayError | undefined
  let timers: ReturnType<typeof setTimeout>[] = []

  const say = (key: TextKey) => connectionError(settings, key)

  function stopTimers(): void {
    timers.forEach(clearTimeout)
    timers = []
  }

  function fail(error: OnerwayError): void {
    if (isReady || gone) return
    stopTimers()
    failure = error
    waiting.reject(error)
    waiting = defer()
    events.failed?.(error)
  }

  /** Puts the frame back to "loading". */
  function restart(): void {
    stopTimers()
    caller?.close()
    caller = undefined
    isReady = false
    isSilent = false
    failure = undefined
    timers = [setTimeout(() => fail(say('frame_load_failed')), READY_DEADLINE)]
  }

  const stopHello = receiveHello(iframe, host.origin, nonce, config, (port) => {
    const again = isReady
    if (caller) restart()
    if (again) events.reloaded?.()
    caller = openCaller(port, onEvent)
  })

  function onEvent(name: string, payload: unknown): void {
    if (name === 'texts') {
      // What the frame is called, and its words for what the page has to say.
      iframe.title = Object.assign(settings.texts, payload as { title: string }).title
      return
    }
    if (name === 'failed') return fail(new OnerwayError(payload as ErrorData))
    if (name !== 'ready') return events.event?.(name, payload)
    stopTimers()
    isReady = true
    failure = undefined
    waiting.resolve(caller as Caller)
    waiting = defer()
    events.ready?.()
  }

  // A 404, a dead socket or another site's page fires `load` too, but says no hello.
  iframe.onload = () => {
    if (!caller) timers.push(setTimeout(() => fail(say('frame_load_failed')), HELLO_AFTER_LOAD))
  }
  const onViolation = (violation: SecurityPolicyViolationEvent) => {
    const { blockedURI, effectiveDirective } = violation
    if (!/^(frame|child)-src$/.test(effectiveDirective) || !blockedURI.startsWith(host.origin))
      return
    fail(
      new IntegrationError(
        'csp_blocked',
        `The Content-Security-Policy blocks Onerway's frames. Add: frame-src ${host.origin}`,
      ),
    )
  }
  document.addEventListener('securitypolicyviolation', onViolation)
  restart()

  async function ready(): Promise<Caller> {
    const error = gone ?? failure
    if (error) throw error
    return isReady && caller ? caller : waiting.promise
  }

  async function call(
    method: string,
    args: unknown,
    { deadline = CALL_DEADLINE, signal, lost, isPlain }: FrameCallOptions = {},
  ): Promise<unknown> {
    const sent = isPlain ? args : plainCopy(args)
    if (signal?.aborted) throw say('aborted')
    const open = await ready()
    if (signal?.aborted) throw say('aborted')
    const fail = (why: CallFailure) => {
      isSilent = why === 'timeout'
      return gone && lost !== 'outcome_unknown'
        ? gone
        : say(lost ?? (isSilent ? 'frame_unresponsive' : 'element_reloaded'))
    }
    try {
      return await open.call(method, sent, { deadline, signal, fail })
    } catch (error) {
      throw error instanceof OnerwayError ? error : new OnerwayError(error as ErrorData)
    }
  }

  return {
    iframe,
    call,
    tell: (method, args = {}, options) => void call(method, args, options).catch(() => undefined),
    ready,
    isReady: () => isReady,
    hasFailed: () => isSilent || !!failure,
    restart,
    remove(error) {
      gone = error
      stopTimers()
      stopHello()
      document.removeEventListener('securitypolicyviolation', onViolation)
      waiting.reject(error)
      caller?.close()
      iframe.remove()
    },
  }
}

interface Deferred<T> {
  promise: Promise<T>
  resolve(value: T): void
  reject(error: unknown): void
}

/** A promise to be settled from outside. Nobody need wait for it: its rejection is not "unhandled". */
function defer<T>(): Deferred<T> {
  const deferred = {} as Deferred<T>
  deferred.promise = new Promise<T>((resolve, reject) =>
    Object.assign(deferred, { resolve, reject }),
  )
  deferred.promise.catch(() => undefined)
  return deferred
}
