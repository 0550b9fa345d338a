import { createRetryBudget } from '../../../../src/api/retry-budget.ts'
import { openCaller, type Caller } from '../../../../src/channel/caller.ts'
import type { Reply } from '../../../../src/channel/protocol.ts'
import { method, methodTable, respond } from '../../../../src/channel/responder.ts'
import type { Dialog, ReportType } from '../../../../src/frames/controller/actions/dialog.ts'
import { actionsIn } from '../../../../src/frames/controller/actions/main.ts'
import type { Scene } from '../../../../src/frames/controller/actions/scene.ts'
import { readClientSecret, readConfirm } from '../../../../src/frames/controller/arguments.ts'
import { createVerbs } from '../../../../src/frames/controller/confirm.ts'
import { describeError } from '../../../../src/frames/shared/describe-error.ts'
import en from '../../../../src/locales/payments/en.ts'
import type { Bug } from './bugs.ts'
import { createClock, settle, type Clock } from './clock.ts'
import { createServer, SECRET, type Card, type ModelServer } from './server.ts'

/** A call of the page's, and what came of it. */
export interface Call {
  id: number
  verb: string
  from: string
  /** Where in the order of things it began and ended. */
  begun: number
  ended?: number
  /** Until when it has to be settled. */
  until: number
  end?: { status?: string; code?: string }
  settledAt?: number
  /** The page was reloaded: nobody hears of it any more. */
  abandoned: boolean
  abort: AbortController
}

interface OpenDialog {
  shown: boolean
  /** The page has taken it out of the document. */
  gone: boolean
  report(type: ReportType): void
}

/** One document of the controller's, and the page's channel to it. What runs on in one that is gone does nothing. */
interface Doc {
  name: string
  timers: object
  caller: Caller
  dialogs: Set<OpenDialog>
  wakers: Set<(restored: boolean) => void>
  /** How many answers each call has been given. */
  answers: Map<number, number>
}

/** What the page gives a verb, and a frame that has been told to give up. */
const VERB_DEADLINE = 60_000
const GRACE = 10_000

/**
 * The page's channel and the controller's machine, as they are, over a simulated
 * network, in simulated time.
 */
export interface World {
  clock: Clock
  server: ModelServer
  calls: Call[]
  docs: Doc[]
  mount(): void
  confirm(card: Card): void
  resume(): void
  abort(which: number): void
  setOnline(online: boolean): void
  /** The shopper's word in the dialog that is shown; the end of it may not be told. */
  answer(how: 'ok' | 'fail' | 'close', told: boolean): void
  /** The page throws the dialogs out. */
  takeOut(): void
  reload(): void
  move(): void
  destroy(): void
  /** Everything at rest: online, no faults, and time until nothing waits for anything. */
  finish(): Promise<void>
  onSettled?: (call: Call) => void
}

export function createWorld(bug: Partial<Bug> = {}): World {
  const clock = createClock()
  const server = createServer(clock)
  const page = {}
  let online = true
  let doc: Doc | undefined
  let destroyed = false

  /** Two ends of a channel; a frame that is gone is not heard any more. */
  function channel(doc: () => Doc) {
    const ends = [{}, {}] as unknown as [MessagePort, MessagePort]
    ends.forEach((end, index) => {
      end.close = () => undefined
      end.postMessage = (data: unknown) => {
        for (const one of index === 1 ? (bug.reply?.(data as Reply) ?? [data]) : [data]) {
          if (index === 1) note(doc(), one as Reply)
          queueMicrotask(() => {
            const other = ends[1 - index] as MessagePort
            other.onmessage?.({ data: structuredClone(one) } as MessageEvent)
          })
        }
      }
    })
    return ends
  }

  function note(doc: Doc, reply: Reply): void {
    if (reply.type === 'event') return
    const call = world.calls.find(({ id, from }) => id === reply.id && from === doc.name)
    if (!call) return
    if (reply.type === 'taken') {
      if (reply.more) call.until = Math.max(call.until, clock.now() + reply.more + GRACE)
    } else doc.answers.set(reply.id, (doc.answers.get(reply.id) ?? 0) + 1)
  }

  function open(): Doc {
    const [pageEnd, frameEnd] = channel(() => made)
    const timers = {}
    const made: Doc = {
      name: `document ${world.docs.length + 1}`,
      timers,
      caller: openCaller(pageEnd, () => undefined),
      dialogs: new Set(),
      wakers: new Set(),
      answers: new Map(),
    }
    const reach = server.fetchFor(made.name)
    const fetch: typeof globalThis.fetch = (input, init) =>
      made !== doc
        ? new Promise(() => undefined)
        : online
          ? reach(input, init)
          : Promise.reject(new TypeError('Failed to fetch'))
    const timer = (milliseconds: number, then: () => void) => {
      const id = made === doc ? clock.start(timers, milliseconds, then) : 0
      return () => clock.stop(id)
    }
    const scene: Scene = {
      api: {
        baseUrl: 'https://api.test/v1/',
        headers: () => ({}),
        fetch: bug.fetch?.(fetch) ?? fetch,
        timer,
      },
      budget: createRetryBudget(),
      messages: en,
      live: false,
      inbox: { take: () => Promise.resolve(undefined) },
      now: clock.now,
      surroundings: {
        online: () => online,
        onWake(then) {
          if (made === doc) made.wakers.add(then)
          return () => void (bug.keepsListening || made.wakers.delete(then))
        },
      },
      leave: () => undefined,
      actions: () => Promise.resolve(actionsIn(scene)),
      openDialog: (hear) => openDialog(made, made === doc, hear, timer),
      browserData: () => ({ screen_width: 1000 }) as never,
      framesUrl: 'https://js.test/v1/',
    }
    const verbs = createVerbs(scene)
    const methods = methodTable({
      confirmCardPayment: method(readConfirm, verbs.confirm),
      resume: method(readClientSecret, ({ clientSecret }, course) =>
        verbs.resume(clientSecret, course),
      ),
    })
    respond(frameEnd, methods, (error) => describeError(error, en))
    world.docs.push(made)
    return made
  }

  function openDialog(
    { dialogs }: Doc,
    alive: boolean,
    hear: (report: ReportType) => void,
    timer: (milliseconds: number, then: () => void) => () => void,
  ): Dialog {
    const dialog: OpenDialog = { shown: false, gone: false, report: hear }
    if (alive) dialogs.add(dialog)
    const stops = [timer(100, () => hear('hello'))]
    return {
      say({ type }) {
        if (type === 'method') stops.push(timer(300, () => hear('method_done')))
      },
      show: () => (dialog.shown = true),
      isGone: () => dialog.gone,
      close() {
        stops.forEach((stop) => stop())
        if (!bug.keepsDialogs) dialogs.delete(dialog)
      },
    }
  }

  /** The frame's document goes: with its timers, its dialogs, and all it knew. */
  function kill(): void {
    if (!doc) return
    clock.end(doc.timers)
    doc.dialogs.clear()
    doc.wakers.clear()
    doc.caller.close()
    doc = undefined
  }

  function call(verb: string, args: unknown): void {
    const to = doc
    if (!to || destroyed) return
    const abort = new AbortController()
    const entry: Call = {
      id: world.calls.filter(({ from }) => from === to.name).length + 1,
      verb,
      from: to.name,
      begun: clock.order(),
      until: clock.now() + VERB_DEADLINE + GRACE,
      abandoned: false,
      abort,
    }
    world.calls.push(entry)
    const end = (how: { status?: string; code?: string }) => {
      if (entry.abandoned) return
      entry.end = { ...how }
      entry.settledAt = clock.now()
      entry.ended = clock.order()
      world.onSettled?.(entry)
    }
    const fail = () => ({ code: 'outcome_unknown' })
    const { signal } = abort
    to.caller.call(verb, args, { deadline: VERB_DEADLINE, fail, signal }).then(
      (intent) => end({ status: (intent as { status: string }).status }),
      (error: { code: string }) => end({ code: error.code }),
    )
  }

  const world: World = {
    clock,
    server,
    calls: [],
    docs: [],
    mount() {
      if (!destroyed) doc ??= open()
    },
    confirm: (card) => call('confirmCardPayment', [SECRET, { payment_method: card }]),
    resume: () => call('resume', [SECRET]),
    abort(which) {
      const open = world.calls.filter(({ end, abandoned }) => !end && !abandoned)
      open[which % open.length]?.abort.abort()
    },
    setOnline(value) {
      online = value
      if (!online) server.faults.length = 0
      for (const wake of [...(doc?.wakers ?? [])]) wake(false)
    },
    answer(how, told) {
      const shown = [...(doc?.dialogs ?? [])].find((dialog) => dialog.shown && !dialog.gone)
      if (!shown) return
      if (how === 'close') return shown.report('canceled')
      server.verdict(how === 'ok')
      if (told) shown.report('challenge_done')
    },
    takeOut() {
      for (const dialog of doc?.dialogs ?? []) dialog.gone = true
    },
    reload() {
      for (const entry of world.calls) if (!entry.end) entry.abandoned = true
      kill()
      clock.end(page)
      if (!destroyed) doc = open()
    },
    move() {
      if (!doc) return
      kill()
      doc = open()
    },
    destroy() {
      destroyed = true
      kill()
    },
    async finish() {
      server.faults.length = 0
      world.setOnline(true)
      await clock.passAll(3 * 3_600_000)
      await settle()
    },
  }

  // The page's own timers: what the channel uses by name.
  pageTimers = {
    setTimeout: (then, milliseconds) =>
      bug.timers === 'none' ? 0 : clock.start(page, milliseconds, then),
    clearTimeout: (id) => clock.stop(id),
  }
  return world
}

interface PageTimers {
  setTimeout(then: () => void, milliseconds: number): number
  clearTimeout(id: number): void
}
let pageTimers: PageTimers

/** Puts the simulated page's timers in place of the real ones; gives how to put them back. */
export function takeOverTimers(): () => void {
  const { setTimeout, clearTimeout } = globalThis
  Object.assign(globalThis, {
    setTimeout: (then: () => void, milliseconds: number) =>
      pageTimers.setTimeout(then, milliseconds),
    clearTimeout: (id: number) => pageTimers.clearTimeout(id),
  })
  return () => void Object.assign(globalThis, { setTimeout, clearTimeout })
}
