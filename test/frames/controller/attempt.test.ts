import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createRetryBudget } from '../../../src/api/retry-budget.ts'
import { createAttempts, type CarryOut } from '../../../src/frames/controller/attempt.ts'
import {
  error,
  json,
  openServer,
  reset,
  script,
  type Heard,
  type Server,
} from '../../api/server.ts'
import { createTime, type Time } from '../../api/time.ts'
import { createBank, FAULTS, type Bank, type Fault } from './bank.ts'
import { endOf, INTENT, neverAborted, openSession, SECRET } from './session.ts'

let server: Server
let time: Time
let bank: Bank
let carryOut: CarryOut

beforeEach(async () => {
  server = await openServer()
  startOver()
})
afterEach(async () => {
  vi.restoreAllMocks()
  await server.close()
})

function startOver(): void {
  time = createTime()
  bank = createBank(time.hang)
  server.heard.length = 0
  server.handle = (response, heard) => bank.handle(response, heard)
  carryOut = createAttempts(openSession(server, time))
}

const GOOD = { payment_method: 'pm_good' }
const OTHER_GOOD = { payment_method: 'pm_othergood' }
const DECLINED = { payment_method: 'pm_declined' }

/** The status of the intent that a confirm gave, or the code of its error. */
async function confirm(body: object, faults: Fault[] = [], signal = neverAborted()) {
  bank.faults = [...faults]
  const end = await endOf(carryOut(SECRET, body, signal))
  bank.faults = []
  return typeof end === 'string' ? end : end.status
}

const isPost = ({ method }: Heard) => method === 'POST'
const posts = () => server.heard.filter(isPost)
const keys = () => posts().map(({ key }) => key)
const methods = () => server.heard.map(({ method }) => method)

describe('a confirm that nothing disturbs', () => {
  it('is one POST to the intent, under a key of 128 bits', async () => {
    expect(await confirm(GOOD)).toBe('succeeded')
    expect(server.heard).toMatchObject([
      { method: 'POST', path: '/v1/payment_intents/pi_1/confirm', text: JSON.stringify(GOOD) },
    ])
    expect(keys()).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/)])
  })

  it('may be declined, and the next one has a key of its own', async () => {
    expect(await confirm(DECLINED)).toBe('card_declined')
    expect(await confirm(GOOD)).toBe('succeeded')
    expect(methods()).toEqual(['POST', 'POST'])
    expect(new Set(keys()).size).toBe(2)
  })

  it('of intents apart has keys apart', async () => {
    server.handle = (response, heard) => {
      const id = heard.path.split('/')[3]
      json(200, { ...INTENT, id, status: 'succeeded' })(response, heard)
    }
    await Promise.all([
      carryOut('pi_1_secret_1', GOOD, neverAborted()),
      carryOut('pi_2_secret_2', GOOD, neverAborted()),
    ])
    expect(new Set(keys()).size).toBe(2)
  })
})

describe('after a try in doubt', () => {
  it.each<Fault>([
    'lost on the way back',
    'cut off on the way back',
    'silent after acting',
    '500 after acting',
    '502 page after acting',
    'truncated after acting',
    'empty object after acting',
  ])('(%s) the intent is read, and nothing is sent again if it was paid', async (fault) => {
    expect(await confirm(GOOD, [fault])).toBe('succeeded')
    expect(methods()).toEqual(['POST', 'GET'])
    expect(server.heard[1]).toMatchObject({
      path: '/v1/payment_intents/pi_1',
      query: { client_secret: SECRET },
    })
  })

  it.each<Fault>([
    'lost on the way there',
    'silent without acting',
    '500 without acting',
    'captive portal',
  ])('(%s) the intent is read, and the same is sent again if it was not', async (fault) => {
    expect(await confirm(GOOD, [fault])).toBe('succeeded')
    expect(methods()).toEqual(['POST', 'GET', 'POST'])
    expect(new Set(keys()).size).toBe(1)
    expect(new Set(posts().map(({ text }) => text)).size).toBe(1)
  })

  it('nothing is sent again until the intent can be read', async () => {
    const lost: Fault = 'lost on the way there'
    expect(await confirm(GOOD, [lost, lost, 'none', 'none'])).toBe('succeeded')
    expect(methods()).toEqual(['POST', 'GET', 'GET', 'POST'])
  })

  it('a decline that got lost is heard on the second try', async () => {
    expect(await confirm(DECLINED, ['lost on the way back'])).toBe('card_declined')
    expect(methods()).toEqual(['POST', 'GET', 'POST'])
    expect(new Set(keys()).size).toBe(1)
  })

  it('a request that runs on is waited for under its key', async () => {
    expect(await confirm(GOOD, ['still running'])).toBe('outcome_unknown')
    bank.deliverLate()
    expect(await confirm(GOOD)).toBe('succeeded')
    expect(new Set(keys()).size).toBe(1)
    expect(bank.captures).toBe(1)
  })

  it.each<Fault>(['rate limit', 'unauthorized'])(
    'a refusal from in front of the payment (%s) settles nothing',
    async (fault) => {
      expect(await confirm(GOOD, ['late', 'none', fault, 'none', fault, 'none'])).toBe(
        'outcome_unknown',
      )
      bank.deliverLate()
      expect(bank.status).toBe('succeeded')
      expect(await confirm(GOOD)).toBe('succeeded')
      expect(bank.captures).toBe(1)
    },
  )

  it('a wrong intent in the answer counts as no answer', async () => {
    server.handle = json(200, { ...INTENT, id: 'pi_2', status: 'succeeded' })
    expect(await endOf(carryOut(SECRET, GOOD, neverAborted()))).toBe('outcome_unknown')
  })

  it('another kind of object in the answer counts as no answer', async () => {
    server.handle = json(200, { ...INTENT, object: 'setup_intent', status: 'succeeded' })
    expect(await endOf(carryOut(SECRET, GOOD, neverAborted()))).toBe('outcome_unknown')
  })
})

describe('an outcome that stays in doubt', () => {
  const dead = Array<Fault>(9).fill('lost on the way there')

  it('is unknown: a connection error with words for the shopper', async () => {
    bank.faults = dead
    await expect(carryOut(SECRET, GOOD, neverAborted())).rejects.toMatchObject({
      data: {
        type: 'api_connection_error',
        code: 'outcome_unknown',
        message: expect.stringContaining('Check your order') as string,
      },
    })
  })

  it('is unknown after one POST and three looks at an intent that cannot be read', async () => {
    expect(await confirm(GOOD, dead)).toBe('outcome_unknown')
    expect(methods()).toEqual(['POST', 'GET', 'GET', 'GET'])
  })

  it('is looked at first by the next confirm, which finds the payment made', async () => {
    expect(await confirm(GOOD, ['late', ...dead])).toBe('outcome_unknown')
    bank.deliverLate()
    server.heard.length = 0
    expect(await confirm(OTHER_GOOD)).toBe('succeeded')
    expect(methods()).toEqual(['GET'])
    expect(bank.captures).toBe(1)
  })

  it('keeps its key for the next confirm, so that only one of the two can be carried out', async () => {
    expect(await confirm(GOOD, ['late', ...dead])).toBe('outcome_unknown')
    expect(await confirm(OTHER_GOOD)).toBe('succeeded')
    bank.deliverLate()
    expect(bank.captures).toBe(1)
    expect(new Set(keys()).size).toBe(1)
  })

  it('ends when the key turns out to be used up by a decline: another card gets a new key', async () => {
    expect(await confirm(DECLINED, ['lost on the way back', ...dead])).toBe('outcome_unknown')
    server.heard.length = 0
    expect(await confirm(GOOD)).toBe('succeeded')
    // Read, refused under the old key, read once more, sent under a new key.
    expect(methods()).toEqual(['GET', 'POST', 'GET', 'POST'])
    expect(new Set(keys()).size).toBe(2)
    expect(bank.captures).toBe(1)
  })

  it('does not let a second card through when the first turns out to have paid', async () => {
    expect(await confirm(GOOD, ['late', ...dead])).toBe('outcome_unknown')
    server.handle = (response, heard) => {
      // The first card's request arrives between the look and the second card's.
      if (isPost(heard)) bank.deliverLate()
      bank.handle(response, heard)
    }
    expect(await confirm(OTHER_GOOD)).toBe('succeeded')
    expect(bank.captures).toBe(1)
  })

  it('is definite once the API replays its failure, and the next confirm has a new key', async () => {
    expect(await confirm(GOOD, ['500 that is kept'])).toBe('api_error')
    expect(bank.captures).toBe(0)
    expect(await confirm(GOOD)).toBe('succeeded')
    expect(new Set(keys()).size).toBe(2)
  })

  it('is for one intent only: another intent is confirmed as if nothing were', async () => {
    expect(await confirm(GOOD, dead)).toBe('outcome_unknown')
    server.heard.length = 0
    server.handle = json(200, { ...INTENT, id: 'pi_2', status: 'succeeded' })
    await carryOut('pi_2_secret_2', GOOD, neverAborted())
    expect(methods()).toEqual(['POST'])
  })
})

describe('a definite refusal', () => {
  it.each<[Fault, string]>([
    ['rate limit', 'rate_limit'],
    ['unauthorized', 'api_key_invalid'],
  ])('(%s) is told as what it is, and the key is not used again', async (fault, code) => {
    expect(await confirm(GOOD, [fault, fault, fault])).toBe(code)
    expect(await confirm(GOOD)).toBe('succeeded')
    expect(new Set(keys()).size).toBe(2)
  })

  it('for parameters is told as what it is', async () => {
    server.handle = error(400, { type: 'invalid_request_error', code: 'parameter_missing' })
    expect(await endOf(carryOut(SECRET, GOOD, neverAborted()))).toBe('parameter_missing')
    expect(methods()).toEqual(['POST'])
  })
})

describe('an intent that is already', () => {
  it.each(['succeeded', 'processing', 'requires_capture', 'requires_action', 'canceled'])(
    '%s is the answer to a confirm',
    async (status) => {
      const payment_intent = { ...INTENT, status }
      server.handle = error(400, { code: 'payment_intent_unexpected_state', payment_intent })
      expect(await confirm(GOOD)).toBe(status)
    },
  )

  it('in some other state that does not fit is an error', async () => {
    const payment_intent = { ...INTENT, status: 'requires_payment_method' }
    server.handle = error(400, { code: 'payment_intent_unexpected_state', payment_intent })
    expect(await confirm(GOOD)).toBe('payment_intent_unexpected_state')
  })
})

describe('an instance that has made no call before', () => {
  const confirmFirst = (body: object) => {
    const session = { ...openSession(server, time), budget: createRetryBudget() }
    return endOf(createAttempts(session)(SECRET, body, neverAborted()))
  }

  it.each<[Fault, string[]]>([
    ['lost on the way back', ['POST', 'GET']],
    ['lost on the way there', ['POST', 'GET', 'POST']],
  ])('gets over a single fault: %s', async (fault, sent) => {
    bank.faults = [fault]
    expect(await confirmFirst(GOOD)).toMatchObject({ status: 'succeeded' })
    expect(methods()).toEqual(sent)
  })

  it('asks an API that is down for one thing more than the confirm', async () => {
    server.handle = reset
    expect(await confirmFirst(GOOD)).toBe('outcome_unknown')
    expect(methods()).toEqual(['POST', 'GET'])
  })

  it('may look at what an attempt that failed for good has left', async () => {
    bank.faults = ['500 that is kept']
    expect(await confirmFirst(GOOD)).toBe('api_error')
    expect(methods()).toEqual(['POST', 'GET', 'POST', 'GET'])
  })
})

describe('a confirm that is given up', () => {
  it('before anything was sent is aborted, and nothing is sent', async () => {
    expect(await confirm(GOOD, [], AbortSignal.abort())).toBe('aborted')
    expect(server.heard).toEqual([])
    expect(await confirm(GOOD)).toBe('succeeded')
    expect(methods()).toEqual(['POST'])
  })

  it('while under way resolves with the intent if it was too late', async () => {
    const given = new AbortController()
    server.handle = script(
      (response, heard) => {
        given.abort()
        bank.handle(response, heard)
      },
      (response, heard) => bank.handle(response, heard),
    )
    expect(await confirm(GOOD, ['silent after acting'], given.signal)).toBe('succeeded')
    expect(methods()).toEqual(['POST', 'GET'])
  })

  it('while under way is unknown if the intent is not paid yet: the request may still arrive', async () => {
    const given = new AbortController()
    server.handle = script(
      () => given.abort(),
      (response, heard) => bank.handle(response, heard),
    )
    expect(await confirm(GOOD, [], given.signal)).toBe('outcome_unknown')
    expect(methods()).toEqual(['POST', 'GET'])
    expect(await confirm(GOOD)).toBe('succeeded')
    expect(new Set(keys()).size).toBe(1)
  })

  it('while waiting after a rate limit is aborted: nothing had happened', async () => {
    const given = new AbortController()
    server.handle = error(429, { code: 'rate_limit' }, { 'retry-after': '5' })
    vi.spyOn(Math, 'random').mockReturnValue(0)
    const session = openSession(server, time)
    session.api.timer = (milliseconds, then) => {
      if (milliseconds === 5000) queueMicrotask(() => given.abort())
      return time.timer(milliseconds, then)
    }
    expect(await endOf(createAttempts(session)(SECRET, GOOD, given.signal))).toBe('aborted')
    expect(methods()).toEqual(['POST'])
  })

  it('sends no further POST, whatever comes back', async () => {
    const given = new AbortController()
    server.handle = script(
      (response, heard) => {
        given.abort()
        reset(response, heard)
      },
      (response, heard) => bank.handle(response, heard),
    )
    await confirm(GOOD, [], given.signal)
    expect(posts()).toHaveLength(1)
  })

  it('while an earlier outcome is in doubt is unknown, not aborted', async () => {
    expect(await confirm(GOOD, Array<Fault>(9).fill('lost on the way there'))).toBe(
      'outcome_unknown',
    )
    expect(await confirm(GOOD, [], AbortSignal.abort())).toBe('outcome_unknown')
  })
})

describe('whatever happens on the way', () => {
  const cards = fc.constantFrom(GOOD, OTHER_GOOD, DECLINED)
  const faults = fc.array(fc.constantFrom(...FAULTS), { maxLength: 9 })
  const clicks = fc.array(fc.record({ card: cards, faults, lateArrives: fc.boolean() }), {
    minLength: 1,
    maxLength: 4,
  })

  it('money moves at most once, and what the shopper is told is true', async () => {
    await fc.assert(
      fc.asyncProperty(clicks, async (script) => {
        startOver()
        let lastKey: string | undefined
        let settled = true
        for (const { card, faults, lateArrives } of script) {
          const before = posts().length
          const end = await confirm(card, faults)
          for (const key of keys().slice(before)) {
            // A new key only after a definite outcome, or when the old key is known to be used up.
            if (key !== lastKey && lastKey !== undefined)
              expect(settled || bank.mismatched.has(lastKey)).toBe(true)
            lastKey = key
            settled = false
          }
          settled = end !== 'outcome_unknown'
          if (settled || lateArrives) bank.deliverLate()
          expect(bank.captures).toBeLessThanOrEqual(1)
          if (settled) expect(bank.captures).toBe(end === 'succeeded' ? 1 : 0)
          if (end === 'succeeded') return
        }
        bank.deliverLate()
        expect(bank.captures).toBeLessThanOrEqual(1)
      }),
      { numRuns: 200 },
    )
  }, 60_000)
})
