import { expect, openCheckout, test, typeCard } from './fixtures.ts'
import { answer, captures, settled, start, summary } from './three-d-secure.ts'

const FAULTS = [
  'reset_before',
  'reset_after_commit',
  'status_after_commit:502',
  'delay:1500',
  'truncate',
  'html',
  '429:1',
  '503',
  'hang',
]
const pay = (secret: string) =>
  `onerway.confirmCardPayment('${secret}', { payment_method: { card } })`

test.describe.configure({ timeout: 90_000 })

for (const action of FAULTS)
  for (const [number, how, path] of [
    ['4242424242424242', undefined, 'confirm'],
    ['4000000000003220', 'pass', 'authenticate'],
  ] as const)
    test(`${action} on ${path}: ${number} is paid once, and said to be`, async ({
      page,
      sandbox,
      merchant,
    }) => {
      const intent = await merchant.createIntent()
      await openCheckout(page, { sandbox, merchant })
      await typeCard(page, { number })
      const match = { method: 'POST', path: `/v1/payment_intents/${intent.id}/${path}` }
      await merchant.orderFault({ match, action, times: 1 })
      await start(page, pay(intent.client_secret))
      if (how) await answer(page, how)
      expect(summary(await settled(page, 60_000))).toBe('succeeded')
      expect(await captures(merchant, intent.id)).toBe(1)
      const { requests } = await merchant.ledger()
      const keys = requests
        .filter(
          (request) => request.path.endsWith(`${intent.id}/confirm`) && request.idempotency_key,
        )
        .map((request) => request.idempotency_key)
      expect(new Set(keys).size).toBe(1)
      await merchant.clearFaults()
    })
