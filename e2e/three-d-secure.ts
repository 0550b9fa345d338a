import type { Page } from '@playwright/test'
import type { Sandbox } from '../demo/sandbox/index.ts'
import { expect, openCheckout, typeCard } from './fixtures.ts'
import type { Merchant } from './merchant.ts'

/** Starts a verb in the page; `settled` waits for what it gives. */
export async function start(page: Page, call: string): Promise<void> {
  await page.evaluate(
    `void (window.outcome = undefined, ${call}.then((result) => { window.outcome = result }))`,
  )
}

export interface Outcome {
  paymentIntent?: { id: string; status: string }
  setupIntent?: { id: string; status: string }
  error?: { type: string; code: string; message: string; payment_intent?: { status: string } }
}

export async function settled(page: Page, timeout = 20_000): Promise<Outcome> {
  await page.waitForFunction('window.outcome !== undefined', undefined, { timeout })
  return page.evaluate(
    `JSON.parse(JSON.stringify({ ...outcome, error: outcome.error && { ...outcome.error, message: outcome.error.message } }))`,
  )
}

export const summary = ({ paymentIntent, setupIntent, error }: Outcome) =>
  error?.code ?? paymentIntent?.status ?? setupIntent?.status

/** A checkout in the middle of a payment, with the bank's page open; gives the intent. */
export async function openChallenge(
  page: Page,
  { sandbox, merchant }: { sandbox: Sandbox; merchant: Merchant },
  number = '4000000000003220',
): ReturnType<Merchant['createIntent']> {
  const intent = await merchant.createIntent()
  await openCheckout(page, { sandbox, merchant })
  await typeCard(page, { number })
  await start(
    page,
    `onerway.confirmCardPayment('${intent.client_secret}', { payment_method: { card } })`,
  )
  await expect(dialog(page)).toBeVisible()
  return intent
}

/** The bank's page, in the challenge frame. */
export const bank = (page: Page) =>
  page.frameLocator('iframe[src*="challenge"]').frameLocator('iframe:not([hidden])')
export const dialog = (page: Page) =>
  page.frameLocator('iframe[src*="challenge"]').getByRole('dialog')

export async function answer(page: Page, how: 'pass' | 'fail' | 'cancel'): Promise<void> {
  const frame = bank(page)
  if (how === 'fail') return frame.getByRole('button', { name: 'Fail the check' }).click()
  if (how === 'cancel') return frame.getByRole('button', { name: 'Cancel' }).click()
  await frame.getByRole('textbox').fill('123456')
  await frame.getByRole('button', { name: 'Confirm' }).click()
}

/** Nothing of the dialog is left, and the page can be used again. */
export async function expectTidy(page: Page): Promise<void> {
  await expect(page.locator('dialog')).toHaveCount(0)
  await expect(page.locator('iframe[src*="challenge"]')).toHaveCount(0)
  expect(await page.evaluate('document.documentElement.style.overflow')).toBe('')
}

export async function captures(merchant: Merchant, intent: string): Promise<number> {
  const { effects } = await merchant.ledger()
  return effects.filter((effect) => effect.intent === intent).length
}
