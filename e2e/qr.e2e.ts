import { expect, openCheckout, test } from './fixtures.ts'
import { captures, dialog, expectTidy, settled, start } from './three-d-secure.ts'

const pay = (secret: string) =>
  `onerway.confirmPayment({ clientSecret: '${secret}', redirect: 'if_required',
     confirmParams: { payment_method_data: { type: 'wechat_pay' } } })`

const phonePage = (intent: object) =>
  (intent as { next_action: { wechat_pay_display_qr_code: { data: string } } }).next_action
    .wechat_pay_display_qr_code.data

for (const [button, expected, count] of [
  ['Pay', 'succeeded', 1],
  ['Refuse', 'requires_payment_method', 0],
] as const)
  test(`a code that a phone scans, and "${button}" there, is told here`, async ({
    page,
    context,
    sandbox,
    merchant,
  }) => {
    const intent = await merchant.createIntent({ payment_method_types: ['wechat_pay'] })
    await openCheckout(page, { sandbox, merchant }, { unmounted: true })
    await start(page, pay(intent.client_secret))
    await expect(dialog(page)).toBeVisible()
    const phone = await context.newPage()
    await phone.goto(phonePage(await merchant.retrieveIntent(intent.id)))
    await phone.getByRole('button', { name: button }).click()
    const { paymentIntent, error } = await settled(page)
    expect(paymentIntent?.status ?? error?.payment_intent?.status).toBe(expected)
    await expectTidy(page)
    expect(await captures(merchant, intent.id)).toBe(count)
  })

test('a code that is closed is ended at the server, and cannot be paid any more', async ({
  page,
  context,
  sandbox,
  merchant,
}) => {
  const intent = await merchant.createIntent({ payment_method_types: ['wechat_pay'] })
  const options = { locale: 'zh-CN' }
  await openCheckout(page, { sandbox, merchant }, { unmounted: true, options })
  await start(page, pay(intent.client_secret))
  await expect(dialog(page)).toBeVisible()
  const phone = await context.newPage()
  await phone.goto(phonePage(await merchant.retrieveIntent(intent.id)))
  await expect(page.locator('dialog iframe')).toHaveAttribute('title', '使用微信支付付款')
  const frame = page.frameLocator('iframe[src*="challenge"]')
  await frame.getByRole('button', { name: '关闭' }).click()
  await frame.getByRole('button', { name: '停止' }).click()
  expect((await settled(page)).error).toMatchObject({
    code: 'payment_intent_authentication_failure',
    message: '您已停止这笔付款，没有扣款',
  })
  await phone.getByRole('button', { name: 'Pay' }).click()
  expect(await captures(merchant, intent.id)).toBe(0)
  await expectTidy(page)
})
