import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import {
  cardFrame,
  confirm,
  eventsOf,
  expect,
  openCheckout,
  test,
  typeCard,
  waitForEvent,
} from './fixtures.ts'
import { startPlanted } from './planted.ts'

const ERRORS = `Promise.all([
  onerway.createPaymentMethod({ type: 'card', card }),
  onerway.createToken(card),
  onerway.confirmCardPayment('pi_1_secret_1', { payment_method: { card } }),
]).then((results) => results.map(({ error }) => error.type + ' ' + error.code))`

/** Hosts that answer in the ways that a wrong address, a firewall or an outage do. */
async function strangeHost(
  answer: 'page' | 'silence' | 'reset',
): Promise<{ url: string; close(): void }> {
  const server = createServer((_, response) => {
    if (answer === 'page') response.end('<h1>Some other site</h1>')
    if (answer === 'reset') response.destroy()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/v1/`,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}

for (const answer of ['page', 'reset', 'silence'] as const)
  test(`a host that gives ${answer} is a loaderror, and every verb settles with a typed error`, async ({
    page,
    sandbox,
    merchant,
  }) => {
    const host = await strangeHost(answer)
    await openCheckout(
      page,
      { sandbox, merchant },
      { options: { host: host.url }, unmounted: true },
    )
    await page.evaluate("card.mount('#card')")
    const errors = page.evaluate(ERRORS)
    const { error } = await waitForEvent(page, 'loaderror')
    expect(error).toMatchObject({ type: 'api_connection_error', code: 'frame_load_failed' })
    expect(await errors).toEqual(Array(3).fill('api_connection_error frame_load_failed'))
    host.close()
  })

test('a verb that failed because the host was away works once it is back', async ({
  page,
  sandbox,
  merchant,
}) => {
  let away = true
  await page.route('**/controller.html', (route) => (away ? route.abort() : route.continue()))
  await openCheckout(page, { sandbox, merchant })
  const intent = await merchant.createIntent()
  await typeCard(page)
  expect((await confirm(page, intent.client_secret)).error).toMatchObject({
    code: 'frame_load_failed',
  })
  away = false
  expect((await confirm(page, intent.client_secret)).paymentIntent?.status).toBe('succeeded')
})

/** Frames that shake hands and then fall silent. */
const SILENCE = `
  const { postMessage } = MessagePort.prototype
  MessagePort.prototype.postMessage = function (message) {
    if (message.type === 'event') postMessage.call(this, message)
  }`

test('a card frame that does not answer is a typed error within seconds', async ({ page }) => {
  const planted = await startPlanted('card.html', SILENCE)
  try {
    await openCheckout(page, planted)
    expect(await page.evaluate(ERRORS)).toEqual(
      Array(3).fill('api_connection_error frame_unresponsive'),
    )
  } finally {
    await planted.close()
  }
})

test('a controller that does not answer leaves a payment unknown, and other verbs unanswered', async ({
  page,
}) => {
  const planted = await startPlanted('controller.html', SILENCE)
  try {
    await openCheckout(page, planted)
    await typeCard(page)
    expect(await page.evaluate(ERRORS)).toEqual([
      'api_connection_error frame_unresponsive',
      'api_connection_error frame_unresponsive',
      'api_connection_error outcome_unknown',
    ])
  } finally {
    await planted.close()
  }
})

test('an answer that is lost after the payment is found out, and nothing is paid twice', async ({
  page,
  sandbox,
  merchant,
}) => {
  const intent = await merchant.createIntent()
  const path = `/v1/payment_intents/${intent.id}/confirm`
  await merchant.orderFault({ match: { method: 'POST', path }, action: 'reset_after_commit' })
  await openCheckout(page, { sandbox, merchant })
  await typeCard(page)
  expect((await confirm(page, intent.client_secret)).paymentIntent?.status).toBe('succeeded')
  const { requests, effects } = await merchant.ledger()
  expect(requests.find((request) => request.path === path)?.status).toBe(null)
  expect(effects.filter((effect) => effect.intent === intent.id)).toHaveLength(1)
})

test('an API that stays away is outcome_unknown, and paying again later pays once', async ({
  page,
  sandbox,
  merchant,
}) => {
  const intent = await merchant.createIntent()
  const keys = new Set<string>()
  let away = true
  await page.route(`**/v1/payment_intents/**`, async (route) => {
    const key = route.request().headers()['idempotency-key']
    if (route.request().method() === 'POST' && key)
      keys.add(createHash('md5').update(key).digest('hex'))
    await (away ? route.abort('internetdisconnected') : route.continue())
  })
  await openCheckout(page, { sandbox, merchant }, { options: { locale: 'zh-CN' } })
  await typeCard(page)
  const { error } = await confirm(page, intent.client_secret)
  expect(error).toMatchObject({ type: 'api_connection_error', code: 'outcome_unknown' })
  expect(error?.message).toContain('暂时无法确认')
  away = false
  expect((await confirm(page, intent.client_secret)).paymentIntent?.status).toBe('succeeded')
  expect(keys.size).toBe(1)
})

test('two clicks are one payment; another card meanwhile is refused', async ({
  page,
  sandbox,
  merchant,
}) => {
  const intent = await merchant.createIntent()
  await openCheckout(page, { sandbox, merchant })
  await typeCard(page)
  const [first, second, other] = (await page.evaluate(`Promise.all([
    onerway.confirmCardPayment('${intent.client_secret}', { payment_method: { card } }),
    onerway.confirmCardPayment('${intent.client_secret}', { payment_method: { card } }),
    onerway.confirmCardPayment('${intent.client_secret}', { payment_method: 'pm_other' }),
  ]).then((results) => results.map(({ paymentIntent, error }) => paymentIntent?.status ?? error.code))`)) as string[]
  // Whichever came first is the one that runs; the card's two clicks always agree.
  expect(first).toBe(second)
  expect([first, other].sort()).toContain('payment_in_progress')
  const { effects } = await merchant.ledger()
  expect(effects.filter((effect) => effect.intent === intent.id).length).toBeLessThanOrEqual(1)
})

test('an intent that is paid already resolves with that intent', async ({
  page,
  sandbox,
  merchant,
}) => {
  const intent = await merchant.createIntent()
  await openCheckout(page, { sandbox, merchant })
  await typeCard(page)
  await confirm(page, intent.client_secret)
  expect((await confirm(page, intent.client_secret)).paymentIntent?.status).toBe('succeeded')
  const { effects } = await merchant.ledger()
  expect(effects.filter((effect) => effect.intent === intent.id)).toHaveLength(1)
})

test('an aborted call settles at once, and says so', async ({ page, sandbox, merchant }) => {
  await page.route('**/v1/payment_methods', (route) =>
    route.request().method() === 'POST' ? undefined : route.continue(),
  )
  await openCheckout(page, { sandbox, merchant })
  await typeCard(page)
  const code = await page.evaluate(`(() => {
    const abort = new AbortController()
    setTimeout(() => abort.abort(), 100)
    return onerway.createPaymentMethod({ type: 'card', card }, { signal: abort.signal })
      .then(({ error }) => error.code)
  })()`)
  expect(code).toBe('aborted')
  expect(await eventsOf(page, 'loaderror')).toEqual([])
})

test('a call that is given up before it starts sends nothing', async ({
  page,
  sandbox,
  merchant,
}) => {
  const intent = await merchant.createIntent()
  await openCheckout(page, { sandbox, merchant })
  await typeCard(page)
  const codes = await page.evaluate(`(() => {
    const signal = AbortSignal.abort()
    return Promise.all([
      onerway.createPaymentMethod({ type: 'card', card }, { signal }),
      onerway.confirmCardPayment('${intent.client_secret}', { payment_method: { card } }, { signal }),
      onerway.confirmCardPayment('${intent.client_secret}', { payment_method: 'pm_1' }, { signal }),
    ]).then((results) => results.map(({ error }) => error.code))
  })()`)
  expect(codes).toEqual(['aborted', 'aborted', 'aborted'])
  const { requests } = await merchant.ledger()
  expect(requests.filter(({ key, path }) => key === 'pk' && path.includes(intent.id))).toEqual([])
})

test("a framework's proxies can be given as options and details", async ({
  page,
  sandbox,
  merchant,
}) => {
  await openCheckout(page, { sandbox, merchant })
  await typeCard(page)
  const name = await page.evaluate(`(() => {
    const proxy = (target) => new Proxy(target, {
      get: (it, key) => (typeof it[key] === 'object' ? proxy(it[key]) : it[key]),
    })
    card.update(proxy({ style: { base: { color: 'green' } } }))
    return onerway.createPaymentMethod({
      type: 'card', card, billing_details: proxy({ name: 'Wei', address: { country: 'CN' } }),
    }).then(({ paymentMethod }) => paymentMethod.billing_details.name)
  })()`)
  expect(name).toBe('Wei')
})

test('after an incomplete form the caret stands in the part that is wrong, however often', async ({
  page,
  sandbox,
  merchant,
}) => {
  await openCheckout(page, { sandbox, merchant })
  const { number, cvc } = cardFrame(page)
  await typeCard(page)
  await cvc.fill('1')
  for (let round = 0; round < 15; round++) {
    await page.locator('#name').focus()
    await page.evaluate(`onerway.createToken(card).then(() => card.focus())`)
    await expect(cvc).toBeFocused()
  }
  await expect(number).toHaveValue('4242 4242 4242 4242')
})

test('a field that falls silent after handing its card over leaves the payment unknown', async ({
  page,
}) => {
  // The field gives its card, and is then never heard of again.
  const planted = await startPlanted(
    'card.html',
    `const { postMessage } = MessagePort.prototype
     MessagePort.prototype.postMessage = function (message) {
       if (message.type !== 'result' && message.type !== 'taken') postMessage.call(this, message)
     }`,
  )
  try {
    const intent = await planted.merchant.createIntent()
    // The answer comes after the page has given the field up.
    await page.route(`**/${intent.id}/confirm`, async (route) => {
      if (route.request().method() === 'POST')
        await new Promise((resolve) => setTimeout(resolve, 6_000))
      await route.continue().catch(() => undefined)
    })
    await openCheckout(page, planted)
    await typeCard(page)
    const { paymentIntent, error } = await confirm(page, intent.client_secret)
    // It may still be paid, so the field's own trouble is not what is told.
    expect(paymentIntent?.status ?? error?.code).toBe('outcome_unknown')
  } finally {
    await planted.close()
  }
})
