import fc from 'fast-check'
import type { Bug } from './bugs.ts'
import { settle } from './clock.ts'
import { CARDS, FAULTS, type Card, type Fault, type ModelServer } from './server.ts'
import { createWorld, type Call, type World } from './world.ts'

/** What a shopper, a page and a network may do. */
export type Command =
  | { do: 'mount' | 'confirm' | 'resume' | 'offline' | 'online' }
  | { do: 'takeOut' | 'reload' | 'move' | 'destroy' }
  | { do: 'type'; card: Card }
  | { do: 'abort'; which: number }
  | { do: 'fault'; faults: Fault[] }
  | { do: 'answer'; how: 'ok' | 'fail' | 'close'; told: boolean }
  | { do: 'tick'; ms: number }

const only = <Name extends string>(name: Name) => fc.constant({ do: name } as const)
const tick = fc.record({
  do: fc.constant('tick' as const),
  ms: fc.constantFrom(1, 70, 500, 3_000, 12_000, 40_000, 65_000, 400_000),
})

export const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 6, arbitrary: tick },
  { weight: 5, arbitrary: only('confirm') },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('type' as const), card: fc.constantFrom(...CARDS) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('fault' as const),
      faults: fc.array(fc.constantFrom(...FAULTS), { minLength: 1, maxLength: 4 }),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('answer' as const),
      how: fc.constantFrom('ok' as const, 'fail' as const, 'close' as const),
      told: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('abort' as const), which: fc.nat({ max: 3 }) }),
  },
  { weight: 2, arbitrary: only('resume') },
  { weight: 1, arbitrary: only('offline') },
  { weight: 2, arbitrary: only('online') },
  { weight: 3, arbitrary: only('takeOut') },
  { weight: 1, arbitrary: only('reload') },
  { weight: 1, arbitrary: only('move') },
  { weight: 1, arbitrary: only('mount') },
  {
    weight: 1,
    arbitrary: fc.oneof({ weight: 1, arbitrary: only('destroy') }, { weight: 3, arbitrary: tick }),
  },
)

export class Broken extends Error {}

const must = (holds: boolean, invariant: string, facts: unknown): void => {
  if (!holds) throw new Broken(`${invariant}: ${JSON.stringify(facts)}`)
}

/** Ends that say: not paid, and nothing of this call can be paid any more. */
const NOT_PAID = /^(card_declined|payment_intent_authentication_failure|aborted)$/

/** Plays a sequence and holds it to the invariants; gives what the machine's calls came to. */
export async function play(commands: Command[], bug?: Partial<Bug>): Promise<Call[]> {
  const world = createWorld(bug)
  const { clock, server } = world
  let card: Card = 'pm_good'
  world.onSettled = (call) => judge(world, call)
  world.mount()
  for (const command of commands) {
    await settle()
    if (command.do === 'type') card = command.card
    else if (command.do === 'confirm') world.confirm(card)
    else if (command.do === 'fault') server.faults.push(...command.faults)
    else if (command.do === 'answer') world.answer(command.how, command.told)
    else if (command.do === 'abort') world.abort(command.which)
    else if (command.do === 'tick') await clock.pass(command.ms)
    else if (command.do === 'online' || command.do === 'offline')
      world.setOnline(command.do === 'online')
    else world[command.do]()
    await settle()
    look(world)
  }
  await world.finish()
  look(world)
  for (const call of world.calls)
    must(call.abandoned || !!call.end, 'every promise settles within its deadline', call)
  for (const { timers, dialogs, wakers } of world.docs)
    must(
      clock.running(timers) + dialogs.size + wakers.size === 0,
      'nothing left behind after settling',
      { timers: clock.running(timers), dialogs: dialogs.size, wakers: wakers.size },
    )
  return world.calls
}

/** Whether the API has acted on the document's word since: then nobody may say that it was not reached. */
const isAsked = ({ carriedOut, status }: ModelServer, { verb, from, begun }: Call) =>
  verb === 'resume'
    ? status === 'succeeded'
    : carriedOut.some((post) => post.from === from && post.order > begun)

const thrown: unknown[] = []

/** Holds a call to what the server knows in the moment it settles. */
function judge({ server, clock }: World, call: Call): void {
  const { status, code = '' } = call.end ?? {}
  try {
    must((call.settledAt ?? 0) <= call.until, 'every promise settles within its deadline', call)
    must(
      !status || status === server.status,
      'the result is as the server has it, or outcome_unknown',
      { status, server: server.status, at: clock.now() },
    )
    must(
      !code.startsWith('api_') || !isAsked(server, call),
      'nothing that was acted on is called unreachable',
      code,
    )
    must(
      !NOT_PAID.test(code) || server.status !== 'succeeded' || code === 'aborted',
      'never declined when the server succeeded',
      { code, captures: server.captures },
    )
  } catch (error) {
    thrown.push(error)
  }
}

function look({ server, docs, clock, calls }: World): void {
  const first = thrown.shift()
  thrown.length = 0
  if (first) throw first
  must(server.captures <= 1, 'at most one capture per intent', server.captures)
  for (const { name, answers, timers, dialogs, wakers } of docs) {
    for (const count of answers.values())
      must(count <= 1, 'every promise settles exactly once', count)
    const own = calls.filter(({ from }) => from === name)
    for (const { begun, ended = Infinity, end } of own) {
      const during = server.confirms.filter(
        (post) => post.from === name && post.order > begun && post.order < ended,
      )
      const keys = new Set(during.map(({ key }) => key.trim()))
      for (const key of server.mismatched) keys.delete(key)
      const isAlone = own.every(
        (other) =>
          other.begun === begun || other.begun > ended || (other.ended ?? Infinity) < begun,
      )
      must(!isAlone || keys.size <= 1, 'one key per attempt', { keys: keys.size, end })
    }
    if (own.every(({ end }) => end))
      must(
        clock.running(timers) + dialogs.size + wakers.size === 0,
        'nothing left behind after settling',
        { timers: clock.running(timers), dialogs: dialogs.size, wakers: wakers.size, own },
      )
  }
}
