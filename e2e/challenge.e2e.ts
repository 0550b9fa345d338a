import { expect, test as base, type Page } from '@playwright/test'
import {
  bankPage,
  challenge,
  dialogFrame,
  instruct,
  openDialog,
  openStage,
  qr,
  question,
  reports,
  show,
  type Stage,
} from './challenge-stage.ts'

const test = base.extend<object, { stage: Stage }>({
  stage: [
    // Playwright reads the first parameter's names; there is nothing to depend on here.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const stage = await openStage()
      await use(stage)
      await stage.close()
    },
    { scope: 'worker' },
  ],
})

const BANK = `<!doctype html><h1>Bank</h1><input aria-label="Code">
  <button onclick="location = 'COMPLETE'">Confirm</button>`

async function openChallenge(page: Page, stage: Stage, bank = BANK, more = {}, options = {}) {
  await openDialog(page, stage, options)
  await instruct(page, challenge(stage.serveBank(bank), more))
  await show(page)
  await expect(dialogFrame(page).locator('.bank.is-shown')).toBeVisible()
  // It comes in with a movement of a quarter of a second.
  await page.waitForTimeout(300)
}

const dialog = (page: Page) => dialogFrame(page).getByRole('dialog')
const closeButton = (page: Page) => dialogFrame(page).getByRole('button', { name: 'Close' })

/** What has the focus: in the page, in our frame, or in the bank's page. */
const focused = async (page: Page): Promise<string> => {
  const describe = 'document.hasFocus() && document.activeElement?.tagName'
  for (const frame of page.frames().reverse()) {
    const tag = await frame.evaluate<string | false>(describe)
    if (tag && tag !== 'IFRAME') return `${new URL(frame.url()).pathname} ${tag}`
  }
  return ''
}

test.describe('a challenge', () => {
  test("shows the bank's page and reports its end, without a verdict", async ({ page, stage }) => {
    await openChallenge(page, stage)
    await expect(dialog(page)).toHaveAccessibleName("Confirm it's you")
    await expect(dialogFrame(page).getByText('To pay: $20.00')).toBeVisible()
    await bankPage(page).getByRole('button', { name: 'Confirm' }).click()
    await expect(dialogFrame(page).locator('.waiting')).toBeVisible()
    expect(await reports(page)).toEqual(['hello', 'challenge_done'])
    await expect(dialogFrame(page).locator('iframe')).toHaveCount(0)
    await expect(closeButton(page)).toHaveCount(0)
  })

  test('is posted as a form, with the session data where there is some', async ({
    page,
    stage,
  }) => {
    await openDialog(page, stage)
    const url = stage.serveBank(BANK)
    const posted = page.waitForRequest(url)
    await instruct(page, challenge(url, { session: 'kept & safe' }))
    const request = await posted
    expect(request.method()).toBe('POST')
    expect(request.postDataJSON()).toEqual({
      creq: 'eyJhIjoxfQ',
      threeDSSessionData: 'kept & safe',
    })
  })

  for (const [size, width, height] of [
    ['01', 250, 400],
    ['02', 390, 400],
    ['03', 500, 600],
    ['04', 600, 400],
  ] as const)
    test(`gives the bank a window of ${width} by ${height} for size ${size}`, async ({
      page,
      stage,
    }) => {
      await page.setViewportSize({ width: 1280, height: 800 })
      await openChallenge(page, stage, BANK, { size })
      const box = await dialogFrame(page).locator('iframe').boundingBox()
      expect([box?.width, box?.height]).toEqual([width, height])
    })

  test('fills the window for size 05, and a phone in every size', async ({ page, stage }) => {
    await page.setViewportSize({ width: 1280, height: 800 })
    await openChallenge(page, stage, BANK, { size: '05' })
    const iframe = dialogFrame(page).locator('iframe')
    expect((await iframe.boundingBox())?.width).toBe(1280 - 2 * 16)
    for (const size of ['01', '02', '03', '04', '05']) {
      await page.setViewportSize({ width: 390, height: 844 })
      await instruct(page, challenge(stage.serveBank(BANK), { size }))
      await expect(bankPage(page).getByText('Bank')).toBeVisible()
      const box = await iframe.boundingBox()
      expect([box?.x, box?.width, (box?.y ?? 0) + (box?.height ?? 0)]).toEqual([0, 390, 844])
    }
  })

  test('fits a narrow window and large type without sideways scrolling', async ({
    page,
    stage,
  }) => {
    await page.setViewportSize({ width: 320, height: 640 })
    await openChallenge(page, stage, BANK, { size: '04' })
    await dialogFrame(page)
      .locator('html')
      .evaluate((root) => (root.style.fontSize = '200%'))
    await dialogFrame(page)
      .locator('#root')
      .evaluate((root) => (root.style.fontSize = '32px'))
    await closeButton(page).click()
    await expect(question(page)).toBeVisible()
    const overflow = await dialogFrame(page)
      .locator('html')
      .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)
    expect(overflow).toBe(0)
    for (const name of ['Stop', 'Keep going'])
      await expect(dialogFrame(page).getByRole('button', { name })).toBeInViewport({ ratio: 1 })
  })

  test('tells of a slow bank, then offers to ask again', async ({ page, stage }) => {
    await page.clock.install()
    let asked = 0
    await page.route('**/slow', () => void asked++)
    await openDialog(page, stage)
    await instruct(page, challenge(stage.merchant.origin + '/slow'))
    await show(page)
    const status = dialogFrame(page).getByRole('status')
    await expect(status).toHaveText('Connecting to your bank…')
    await expect.poll(() => asked).toBe(1)
    await page.clock.runFor(8_000)
    await expect(status).toHaveText('Your bank is taking longer than usual.')
    await page.clock.runFor(17_000)
    await expect(status).toHaveText("Your bank's page isn't answering.")
    await dialogFrame(page).getByRole('button', { name: 'Try again' }).click()
    await expect(status).toHaveText('Connecting to your bank…')
    await expect.poll(() => asked).toBe(2)
  })

  test('waits for the network and goes on by itself', async ({ page, stage, context }) => {
    await openDialog(page, stage)
    await context.setOffline(true)
    await instruct(page, challenge(stage.serveBank(BANK)))
    await show(page)
    await expect(dialogFrame(page).getByRole('status')).toContainText("You're offline")
    await context.setOffline(false)
    await expect(bankPage(page).getByText('Bank')).toBeVisible()
  })
})

test.describe('leaving', () => {
  test('asks first; Esc and staying go back to where the shopper was', async ({ page, stage }) => {
    await openChallenge(page, stage)
    for (const answer of [
      () => page.keyboard.press('Escape'),
      () => dialogFrame(page).getByRole('button', { name: 'Keep going' }).click(),
    ]) {
      await closeButton(page).focus()
      await page.keyboard.press('Escape')
      await expect(question(page)).toHaveAccessibleName('Stop confirming this payment?')
      await expect(question(page)).toHaveAccessibleDescription('The payment will not be completed.')
      await expect(dialogFrame(page).getByRole('button', { name: 'Keep going' })).toBeFocused()
      await answer()
      await expect(question(page)).toHaveCount(0)
      await expect(closeButton(page)).toBeFocused()
    }
    expect(await reports(page)).toEqual(['hello'])
  })

  test('is reported once the shopper has said so twice', async ({ page, stage }) => {
    await openChallenge(page, stage)
    await closeButton(page).click()
    await dialogFrame(page).getByRole('button', { name: 'Stop' }).click()
    await expect(dialogFrame(page).locator('.waiting')).toBeVisible()
    expect(await reports(page)).toEqual(['hello', 'canceled'])
  })

  test('asks when the page is asked to close the dialog', async ({ page, stage }) => {
    await openChallenge(page, stage)
    // A press of Android's back button is a request to close, which the page passes on.
    await page.evaluate("dialog.dispatchEvent(new Event('cancel', { cancelable: true }))")
    await expect(question(page)).toBeVisible()
  })

  test('a bank that ends while the question is open wins', async ({ page, stage }) => {
    await openChallenge(
      page,
      stage,
      `<script>setTimeout(() => (location = 'COMPLETE'), 1500)</script>`,
    )
    await closeButton(page).click()
    await expect(question(page)).toBeVisible()
    await expect(question(page)).toHaveCount(0)
    expect(await reports(page)).toEqual(['hello', 'challenge_done'])
  })

  test('is not possible while the outcome is being read', async ({ page, stage }) => {
    await openDialog(page, stage)
    await instruct(page, { type: 'waiting' })
    await show(page)
    await expect(dialog(page)).toHaveAccessibleName("Processing. Don't close this page.")
    await page.keyboard.press('Escape')
    await page.evaluate("dialog.dispatchEvent(new Event('cancel', { cancelable: true }))")
    await expect(question(page)).toHaveCount(0)
    expect(await page.evaluate('dialog.open')).toBe(true)
    expect(await reports(page)).toEqual(['hello'])
  })
})

test.describe('the focus', () => {
  test('starts on the dialog and never gets out to the page', async ({ page, stage }) => {
    await openDialog(page, stage)
    await page.locator('#pay').focus()
    await instruct(page, challenge(stage.serveBank(BANK)))
    await show(page)
    await expect(dialogFrame(page).locator('.bank.is-shown')).toBeVisible()
    await expect(dialog(page)).toBeFocused()
    for (const direction of ['Tab', 'Shift+Tab']) {
      const stops = new Set<string>()
      for (let press = 0; press < 12; press++) {
        await page.keyboard.press(direction)
        stops.add(await focused(page))
      }
      expect([...stops].filter((stop) => /INPUT|BUTTON|A$/.test(stop))).toEqual(
        expect.arrayContaining(['/v1/challenge.html BUTTON', expect.stringMatching(/INPUT$/)]),
      )
      expect(await page.evaluate("['name', 'pay'].includes(document.activeElement.id)")).toBe(false)
    }
  })

  test('stays within the question while it is open', async ({ page, stage }) => {
    await openChallenge(page, stage)
    await closeButton(page).click()
    const seen = new Set<string>()
    for (let press = 0; press < 8; press++) {
      await page.keyboard.press('Tab')
      seen.add(await focused(page))
      const inside = dialogFrame(page).locator('.question :focus, body:focus')
      if ((await focused(page)).includes('BUTTON')) await expect(inside).toHaveCount(1)
    }
    expect([...seen].filter((stop) => /INPUT/.test(stop))).toEqual([])
  })
})

test.describe("a hostile bank's page", () => {
  test("cannot navigate the merchant's page, nor open alerts or windows", async ({
    page,
    stage,
    context,
  }) => {
    const dialogs: string[] = []
    page.on('dialog', (opened) => (dialogs.push(opened.message()), void opened.dismiss()))
    await openDialog(page, stage)
    const before = page.url()
    const bank = stage.serveBank(`<h1>Bank</h1><script>
      const evil = () => {
        for (const attack of [
          () => { top.location = 'https://evil.example/' },
          () => top.location.replace('https://evil.example/'),
          () => { top.location.href = 'javascript:alert(1)' },
          () => open('https://evil.example/', '_top'),
          () => open('https://evil.example/', '_parent'),
          () => { parent.location = 'https://evil.example/' },
          () => open('about:blank'),
          () => alert('alert'), () => confirm('confirm'), () => prompt('prompt'), () => print(),
          () => document.documentElement.requestFullscreen().catch(() => 0),
          () => parent.parent.frames[0].location = 'https://evil.example/',
          () => { const f = document.createElement('form'); f.action = 'https://evil.example/'; f.target = '_top'; document.body.append(f); f.submit() },
          () => { const a = document.createElement('a'); a.href = 'https://evil.example/'; a.target = '_top'; document.body.append(a); a.click() },
        ]) try { attack() } catch {}
        document.title = 'attacked'
      }
      addEventListener('beforeunload', (event) => { event.preventDefault(); event.returnValue = 'stay' })
      evil(); addEventListener('click', evil)
    </script>`)
    await instruct(page, challenge(bank))
    await show(page)
    await bankPage(page).getByText('Bank').click()
    await page.waitForTimeout(500)
    expect(page.url()).toBe(before)
    expect(dialogs).toEqual([])
    expect(
      page
        .frames()
        .map((frame) => frame.url())
        .filter((url) => url.includes('evil')),
    ).toEqual([])
    // Only the press may open windows, and none of them leads anywhere near the merchant's page.
    for (const opened of context.pages().filter((other) => other !== page)) await opened.close()
    await closeButton(page).click()
    await dialogFrame(page).getByRole('button', { name: 'Stop' }).click()
    await expect(dialogFrame(page).locator('iframe')).toHaveCount(0)
    expect(await reports(page)).toEqual(['hello', 'canceled'])
    expect(dialogs).toEqual([])
  })

  test("cannot reach the merchant's page from a window it opens", async ({
    page,
    stage,
    context,
  }) => {
    await openDialog(page, stage)
    const before = page.url()
    const evil = stage.serveBank(`<script>
      for (const attack of [
        () => { opener.top.location = 'https://evil.example/' },
        () => { opener.parent.location = 'https://evil.example/' },
        () => opener.top.close(), () => opener.top.focus(),
      ]) try { attack() } catch {}
      document.title = 'attacked'
    </script>`)
    const bank = stage.serveBank(`<h1>Bank</h1><script>onclick = () => open('${evil}')</script>`)
    await instruct(page, challenge(bank))
    await show(page)
    const opening = context.waitForEvent('page')
    await bankPage(page).getByText('Bank').click()
    const opened = await opening
    await expect(opened).toHaveTitle('attacked')
    await page.waitForTimeout(300)
    expect(page.url()).toBe(before)
    await expect(bankPage(page).getByText('Bank')).toBeVisible()
    await opened.close()
  })

  test('is not believed: completions, reports and instructions of its own do nothing', async ({
    page,
    stage,
  }) => {
    await openChallenge(
      page,
      stage,
      `<h1>Bank</h1><script>
        const told = [
          { onerway: 'challenge_complete', intent: 'pi_1' }, { onerway: 'method_complete' },
          { onerway: 'action', dialog: '0123456789abcdef0123456789abcdef', type: 'challenge_done' },
          { onerway: 'action', dialog: '0123456789abcdef0123456789abcdef', type: 'waiting' },
          { onerway: 'welcome', nonce: 'n', config: {} }, { onerway: 'hello', nonce: 'n' }, null, 'x',
        ]
        for (const message of told) for (const target of [parent, top, parent.parent.frames[0]]) target.postMessage(message, '*')
        document.title = 'told'
      </script>`,
    )
    await page.waitForTimeout(300)
    await expect(dialogFrame(page).locator('.bank.is-shown')).toBeVisible()
    expect(await reports(page)).toEqual(['hello'])
  })

  test('cannot make the dialog slow by talking', async ({ page, stage }) => {
    await openChallenge(
      page,
      stage,
      `<h1>Bank</h1><script>
        const noise = { onerway: 'challenge_complete', text: 'x'.repeat(1000) }
        setInterval(() => { for (let i = 0; i < 50; i++) parent.postMessage(noise, '*') }, 20)
      </script>`,
    )
    await page.waitForTimeout(500)
    const start = Date.now()
    await closeButton(page).click()
    await expect(question(page)).toBeVisible()
    expect(Date.now() - start).toBeLessThan(3_000)
    await dialogFrame(page).getByRole('button', { name: 'Stop' }).click()
    await expect.poll(() => reports(page)).toEqual(['hello', 'canceled'])
  })

  test('cannot take the focus out of the question', async ({ page, stage }) => {
    await openChallenge(
      page,
      stage,
      `<input autofocus><script>
        setInterval(() => { window.focus(); document.querySelector('input').focus() }, 50)
      </script>`,
    )
    await closeButton(page).click()
    await page.waitForTimeout(500)
    await expect(dialogFrame(page).getByRole('button', { name: 'Keep going' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(question(page)).toHaveCount(0)
  })
})

test.describe('a cross-origin-isolated page', () => {
  const headers = {
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
  }

  test("embeds the bank's page, which agrees to nothing", async ({ page, stage }) => {
    await openChallenge(page, stage, BANK, {}, { headers, isolated: true })
    expect(await page.evaluate('crossOriginIsolated')).toBe(true)
    await bankPage(page).getByRole('button', { name: 'Confirm' }).click()
    await expect.poll(() => reports(page)).toEqual(['hello', 'challenge_done'])
  })

  test('runs the method step', async ({ page, stage }) => {
    await openDialog(page, stage, { headers, isolated: true })
    const url = stage.serveBank(`<script>location = 'METHOD_COMPLETE'</script>`)
    await instruct(page, { type: 'method', url, data: 'eyJhIjoxfQ' })
    await expect.poll(() => reports(page)).toEqual(['hello', 'method_done'])
  })
})

test('the method step runs unseen, before the dialog is shown', async ({ page, stage }) => {
  await openDialog(page, stage)
  const url = stage.serveBank(`<script>location = 'METHOD_COMPLETE'</script>`)
  const posted = page.waitForRequest(url)
  await instruct(page, { type: 'method', url, data: 'eyJhIjoxfQ' })
  expect((await posted).postDataJSON()).toEqual({ threeDSMethodData: 'eyJhIjoxfQ' })
  await expect.poll(() => reports(page)).toEqual(['hello', 'method_done'])
  expect(await page.evaluate('dialog.open')).toBe(false)
})

test.describe('a code to scan', () => {
  test('is drawn, counts down, and expires', async ({ page, stage }) => {
    await page.clock.install()
    await openDialog(page, stage)
    const now = await page.evaluate(() => Math.floor(Date.now() / 1000))
    await instruct(page, qr({ expiresAt: now + 65 }))
    await show(page)
    const frame = dialogFrame(page)
    await expect(dialog(page)).toHaveAccessibleName('Pay with WeChat Pay')
    await expect(frame.getByText('CN¥128.00')).toBeVisible()
    await expect(frame.getByRole('img', { name: 'QR code for WeChat Pay' })).toBeVisible()
    await expect(frame.locator('.code path')).toHaveCount(1)
    await expect(frame.getByRole('timer')).toHaveText(/Expires in 1:0\d/)
    await expect(frame.getByRole('status')).toHaveText('Waiting for your payment…')
    await page.clock.runFor(10_000)
    await expect(frame.getByRole('timer')).toHaveText(/Expires in 0:5\d/)
    await page.clock.runFor(60_000)
    await expect(frame.getByRole('status')).toHaveText('This code has expired.')
    await page.keyboard.press('Escape')
    await expect.poll(() => reports(page)).toEqual(['hello', 'canceled'])
  })

  test('on a phone opens the app', async ({ page, stage, context }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await openDialog(page, stage)
    const mobileUrl = stage.serveBank('<title>Wallet</title>')
    await instruct(page, qr({ mobileUrl }))
    await show(page)
    const opening = context.waitForEvent('page')
    await dialogFrame(page).getByRole('link', { name: 'Open WeChat Pay' }).click()
    const wallet = await opening
    await expect(wallet).toHaveTitle('Wallet')
    expect(await wallet.evaluate('opener')).toBeNull()
    expect(await reports(page)).toEqual(['hello', 'opened_app'])
  })
})
