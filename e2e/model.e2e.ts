import type { Page } from '@playwright/test'
import fc from 'fast-check'
import { cardFrame, expect, openCheckout, test, typeCard } from './fixtures.ts'
import { answer, captures, dialog, expectTidy, settled, start, summary } from './three-d-secure.ts'

/** The model's sequences in short, through a real browser and the real sandbox. */
const SEQUENCES = 30
const FAULTS = ['reset_before', 'reset_after_commit', 'status_after_commit:502', 'truncate', '503']
const CARDS = ['4242424242424242', '4000000000000002', '4000000000003055', '4000000000003220']

/** What happens to the page while a payment is under way in it. */
const EVENTS: Record<string, (page: Page) => Promise<unknown>> = {
  nothing: async () => undefined,
  // A page that was reloaded has forgotten what it could have aborted.
  abort: (page) => page.evaluate('window.abort?.abort()'),
  async 'offline for a while'(page) {
    await page.context().setOffline(true)
    await page.waitForTimeout(1_500)
    await page.context().setOffline(false)
  },
  // A frame that is moved in the document loads anew: what was typed is gone.
  'move the card': (page) =>
    page.evaluate(
      `document.body.prepend(document.querySelector('iframe[src*="card"]').parentNode)`,
    ),
  'move the dialog': (page) =>
    page.evaluate(`document.body.append(...document.querySelectorAll('dialog'))`),
  reload: (page) => page.reload(),
}

const event = (...names: string[]) => fc.constantFrom('nothing', ...names)
const sequence = fc.record({
  number: fc.constantFrom(...CARDS),
  faults: fc.array(fc.constantFrom(...FAULTS), { maxLength: 2 }),
  twice: fc.boolean(),
  /** Right after the click, so many milliseconds. */
  after: fc.constantFrom(0, 5, 30, 100),
  meanwhile: event('abort', 'offline for a while', 'move the card', 'reload'),
  inChallenge: event('abort', 'offline for a while', 'move the dialog', 'reload'),
  how: fc.constantFrom('pass' as const, 'fail' as const, 'cancel' as const),
})

const DECLINED = ['card_declined', 'payment_intent_authentication_failure']
/** Said of an attempt that has ended without money. */
const NOT_PAID = [...DECLINED, 'aborted', 'element_reloaded', 'card_not_received']

/** Whether the page shows a dialog before it has an outcome. */
async function asksShopper(page: Page): Promise<boolean> {
  const shown = dialog(page).waitFor({ timeout: 60_000 })
  const ended = page.waitForFunction('window.outcome', undefined, { timeout: 60_000 })
  return Promise.race([shown.then(() => true), ended.then(() => false)]).finally(() => {
    void shown.catch(() => undefined)
    void ended.catch(() => undefined)
  })
}

test('thirty random checkouts end as the ledger has them, and nothing is paid twice', async ({
  page,
  sandbox,
  merchant,
}) => {
  test.setTimeout(600_000)
  const seed = Number(process.env['ONERWAY_SEED'] ?? Date.now() % 2 ** 31)
  await fc.assert(
    fc.asyncProperty(sequence, async (steps) => {
      const intent = await merchant.createIntent()
      const secret = intent.client_secret
      await openCheckout(page, { sandbox, merchant })
      await expect(cardFrame(page).number).toBeVisible()
      await typeCard(page, { number: steps.number })
      const match = { method: 'POST', path: `/v1/payment_intents/${intent.id}/*` }
      for (const action of steps.faults) await merchant.orderFault({ match, action, times: 1 })
      await page.evaluate('void (window.abort = new AbortController())')

      /** After a reload the page knows nothing, and asks what has become of it. */
      const happen = async (name: string) => {
        await EVENTS[name]?.(page)
        if (name === 'reload') await start(page, `onerway.resume('${secret}')`)
      }

      const pay = `onerway.confirmCardPayment('${secret}', { payment_method: { card } }, { signal: abort.signal })`
      await start(page, steps.twice ? `Promise.all([${pay}, ${pay}]).then(([one]) => one)` : pay)
      await page.waitForTimeout(steps.after)
      await happen(steps.meanwhile)
      if (await asksShopper(page)) {
        await happen(steps.inChallenge)
        // An abort takes the dialog away under the shopper's hands.
        if (await asksShopper(page)) await answer(page, steps.how)
      }

      const end = summary(await settled(page, 60_000)) ?? ''
      await merchant.clearFaults()
      await expectTidy(page)
      const { status } = await merchant.retrieveIntent(intent.id)
      const paid = await captures(merchant, intent.id)
      expect(paid, 'captures of an intent that is ' + status).toBe(status === 'succeeded' ? 1 : 0)
      if (end === 'succeeded') expect(status).toBe('succeeded')
      if (NOT_PAID.includes(end)) expect(status, `said to be ${end}`).not.toBe('succeeded')
      if (DECLINED.includes(end)) expect(status).toBe('requires_payment_method')
      // A page that was loaded again before anything was sent hears how the intent stands.
      const open = steps.meanwhile === 'reload' ? ['requires_payment_method'] : []
      expect(['succeeded', 'outcome_unknown', ...NOT_PAID, ...open]).toContain(end)
    }),
    { numRuns: SEQUENCES, seed, endOnFailure: true },
  )
})
