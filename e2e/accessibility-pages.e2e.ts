import { faultsOf } from './axe.ts'
import {
  challenge,
  dialogFrame,
  instruct,
  openDialog,
  openStage,
  qr,
  show,
} from './challenge-stage.ts'
import { cardFrame, expect, typeCard } from './fixtures.ts'
import { openCheckout, test } from './shop.ts'

const BANK = `<!doctype html><html lang="en"><title>Bank</title><h1>Bank</h1>
  <label>Code <input></label><button>Confirm</button></html>`

for (const language of ['en', 'zh'])
  test(`axe finds nothing in the checkout of the shop (${language})`, async ({ page, shop }) => {
    await openCheckout(page, shop, language)
    expect(await faultsOf(page)).toEqual([])
    await typeCard(page, { number: '4242424242424241' })
    await page.click('#pay')
    await expect(cardFrame(page).number).toHaveAttribute('aria-invalid', 'true')
    expect(await faultsOf(page)).toEqual([])
  })

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing in the dialog, in any step (${colorScheme})`, async ({ page }) => {
    const stage = await openStage()
    try {
      const body = '<main><h1>Checkout</h1><button id="pay">Pay</button></main>'
      await openDialog(page, stage, { colorScheme, body })
      // The stage stands in for the library's page, which names its frames.
      await page.evaluate("document.documentElement.lang = 'en'; frame.title = 'Payment'")
      await show(page)
      // It comes in with a movement of a quarter of a second.
      await page.waitForTimeout(400)
      expect(await faultsOf(page), 'waiting').toEqual([])
      await instruct(page, challenge(stage.serveBank(BANK)))
      await expect(dialogFrame(page).locator('.bank.is-shown')).toBeVisible()
      await page.waitForTimeout(400)
      expect(await faultsOf(page), 'challenge').toEqual([])
      await dialogFrame(page).locator('.close').click()
      await expect(dialogFrame(page).getByRole('alertdialog')).toBeVisible()
      await page.waitForTimeout(400)
      expect(await faultsOf(page), 'question').toEqual([])
      await instruct(page, qr())
      await expect(dialogFrame(page).locator('.code path')).toBeVisible()
      expect(await faultsOf(page), 'code').toEqual([])
    } finally {
      await stage.close()
    }
  })
