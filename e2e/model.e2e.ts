import fc from 'fast-check'
import { cardFrame, expect, openCheckout, test, typeCard } from './fixtures.ts'
import { captures, dialog, expectTidy, answer, settled, start, summary } from './three-d-secure.ts'

/** The model's sequences in short, through a real browser and the real sandbox. */
const SEQUENCES = 30
const FAULTS = ['reset_before', 'reset_after_commit', 'status_after_commit:502', 'truncate', '503']
const CARDS = ['4242424242424242', '4000000000000002', '4000000000003055', '4000000000003220']

const sequence = fc.record({
  number: fc.constantFrom(...CARDS),
  faults: fc.array(fc.constantFrom(...FAULTS), { maxLength: 2 }),
  how: fc.constantFrom('pass' as const, 'fail' as const, 'cancel' as const),
  reload: fc.boolean(),
  twice: fc.boolean(),
})

const NOT_PAID = ['card_declined', 'payment_intent_authentication_failure']

test('thirty random checkouts end as the ledger has them, and nothing is paid twice', async ({
  page,
  sandbox,
  merchant,
}) => {
  test.setTimeout(400_000)
  await fc.assert(
    fc.asyncProperty(sequence, async ({ number, faults, how, reload, twice }) => {
      const intent = await merchant.createIntent()
      await openCheckout(page, { sandbox, merchant })
      await expect(cardFrame(page).number).toBeVisible()
      await typeCard(page, { number })
      const match = { method: 'POST', path: `/v1/payment_intents/${intent.id}/*` }
      for (const action of faults) await merchant.orderFault({ match, action, times: 1 })
      const pay = `onerway.confirmCardPayment('${intent.client_secret}', { payment_method: { card } })`
      await start(page, twice ? `Promise.all([${pay}, ${pay}]).then(([one]) => one)` : pay)
      const shown = dialog(page).waitFor({ timeout: 30_000 })
      const asked = await Promise.race([
        shown.then(
          () => true,
          () => false,
        ),
        page.waitForFunction('window.outcome', undefined, { timeout: 60_000 }).then(() => false),
      ])
      if (asked && reload) {
        await page.reload()
        await start(page, `onerway.resume('${intent.client_secret}')`)
      }
      if (asked) await answer(page, how)
      const end = summary(await settled(page, 60_000)) ?? ''
      await merchant.clearFaults()
      const { status } = await merchant.retrieveIntent(intent.id)
      const paid = await captures(merchant, intent.id)
      expect(paid).toBe(status === 'succeeded' ? 1 : 0)
      if (end === 'succeeded') expect(status).toBe('succeeded')
      if (NOT_PAID.includes(end)) expect(status).toBe('requires_payment_method')
      expect(['succeeded', 'outcome_unknown', ...NOT_PAID]).toContain(end)
      await expectTidy(page)
    }),
    { numRuns: SEQUENCES, endOnFailure: true },
  )
})
