import { createRetryBudget, type RetryBudget } from '../../src/api/retry-budget.ts'
import type { Api } from '../../src/api/transport.ts'
import { createModelApi, type Caller, type ModelApi, type Weather } from './api.ts'
import { checkOut, type End } from './checkout.ts'
import { createClock } from './clock.ts'
import { createRandom, exponential } from './random.ts'

/** The retry budgets under test. */
export interface Design {
  page: () => RetryBudget
  shop: () => RetryBudget
}

/** As the library has it. */
export const OURS: Design = { page: () => createRetryBudget(), shop: () => createRetryBudget(2) }

export interface Setting {
  clients: number
  /** Seconds during which clients arrive. */
  seconds: number
  weatherFor: (second: number, caller: Caller) => Weather
  design?: Design
  seed?: number
}

export interface Run extends Pick<ModelApi, 'load' | 'pageLoad' | 'charges'> {
  /** How many checkouts ended in each way. */
  ends: Partial<Record<End, number>>
  /** Timers left when everything had ended. */
  pending: number
  /** Checkouts that lost a request or an answer on the way to payment, and how many of them were paid. */
  hit: number
  rescued: number
}

/** How many checkouts each shop's server makes: in a brown-out, one of its instances sees several. */
const CHECKOUTS_PER_SHOP = 500
/** Nobody types a card faster than this, in milliseconds. */
const LEAST_TYPING = 5_000
const MEAN_TYPING = 30_000

/** Runs all checkouts to their end, in simulated time: the same for the same seed. */
export async function simulate(setting: Setting): Promise<Run> {
  const { clients, seconds, weatherFor, design = OURS, seed = 1 } = setting
  const clock = createClock()
  const model = createModelApi(clock, createRandom(seed), weatherFor)
  const people = createRandom(seed + 1)
  const apiFor = (from: Caller['from']): Api => ({
    baseUrl: 'https://api.test/v1/',
    headers: () => ({}),
    fetch: model.fetchFor(from),
    timer: clock.timer,
  })
  const page = apiFor('page')
  const shops = Array.from({ length: clients / CHECKOUTS_PER_SHOP }, () => ({
    api: apiFor('shop'),
    budget: design.shop(),
  }))
  const run: Run = { ...model, ends: {}, pending: 0, hit: 0, rescued: 0 }

  async function oneClient(shop: (typeof shops)[number]): Promise<void> {
    let intent = ''
    const end = await checkOut({
      shop,
      page: { api: page, budget: design.page() },
      type: () =>
        new Promise((done) => {
          clock.timer(LEAST_TYPING + exponential(MEAN_TYPING - LEAST_TYPING, people), done)
        }),
      noteIntent: (id) => (intent = id),
    })
    run.ends[end] = (run.ends[end] ?? 0) + 1
    if (!model.hit.delete(intent)) return
    run.hit++
    if (end === 'paid') run.rescued++
  }

  const checkouts: Promise<void>[] = []
  let next = 0
  /** A Poisson process: the time to the next client does not depend on the last. */
  const arrive = () => {
    next += exponential((seconds * 1000) / clients, people)
    clock.timer(next - clock.now(), () => {
      checkouts.push(oneClient(shops[checkouts.length % shops.length] as (typeof shops)[number]))
      if (checkouts.length < clients) arrive()
    })
  }
  arrive()

  const { random } = Math
  Math.random = createRandom(seed + 2)
  try {
    await clock.run()
  } finally {
    Math.random = random
  }
  run.pending = clock.pending()
  await Promise.all(checkouts)
  return run
}
