import { readFileSync } from 'node:fs'
import type * as library from '../src/index.ts'
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

/** Counts what a page holds: listeners, timers and ports that were opened and not given up. */
function countResidue(): void {
  const open = new Map<string, number>()
  const change = (what: string, by: number) => open.set(what, (open.get(what) ?? 0) + by)
  const listeners = new Map<EventTarget, Set<string>>()
  let ids = 0
  const names = new WeakMap<object, number>()
  const nameOf = (it: object) => names.get(it) ?? (names.set(it, ++ids), ids)
  const { addEventListener, removeEventListener } = EventTarget.prototype
  EventTarget.prototype.addEventListener = function (this: EventTarget, type, listener, options) {
    const target = this ?? window
    const set = listeners.get(target) ?? new Set()
    listeners.set(target, set)
    if (listener) set.add(type + nameOf(listener))
    addEventListener.call(target, type, listener, options)
  }
  EventTarget.prototype.removeEventListener = function (
    this: EventTarget,
    type,
    listener,
    options,
  ) {
    const target = this ?? window
    if (listener) listeners.get(target)?.delete(type + nameOf(listener))
    removeEventListener.call(target, type, listener, options)
  }
  const { setTimeout, clearTimeout, setInterval } = window
  const timers = new Set<number>()
  Object.assign(window, {
    setTimeout(handler: () => void, delay?: number) {
      const id = setTimeout(() => {
        timers.delete(id)
        handler()
      }, delay)
      timers.add(id)
      return id
    },
    clearTimeout(id: number) {
      timers.delete(id)
      clearTimeout(id)
    },
    setInterval(handler: () => void, delay?: number) {
      change('interval', 1)
      return setInterval(handler, delay)
    },
  })
  const { close } = MessagePort.prototype
  const { MessageChannel } = window
  window.MessageChannel = class extends MessageChannel {
    constructor() {
      super()
      change('port', 1)
    }
  }
  MessagePort.prototype.close = function (this: MessagePort) {
    change('port', -1)
    close.call(this)
  }
  Object.assign(window, {
    residue: () => ({
      listeners: [...listeners]
        .filter(([target]) => !(target instanceof Node) || target.isConnected)
        .flatMap(([target, set]) => [...set].map((type) => `${target.constructor.name} ${type}`))
        // The test's own tool listens too, with one function for everything a pointer does.
        .filter(
          (name, _, all) =>
            !all.includes(name.replace(/\w+?(?=\d+$)/, 'auxclick')) && !/playwright/.test(name),
        ),
      timers: timers.size,
      intervals: open.get('interval') ?? 0,
      ports: open.get('port') ?? 0,
      iframes: document.querySelectorAll('iframe').length,
    }),
  })
}

const NOTHING = { listeners: [], timers: 0, intervals: 0, ports: 0, iframes: 0 }
const head = `<script>(${countResidue})()</script>`

test('importing, Onerway() and elements() touch nothing', async ({ page, sandbox, merchant }) => {
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  await openCheckout(page, { sandbox, merchant }, { head, unmounted: true })
  expect(await page.evaluate('residue()')).toEqual(NOTHING)
  expect(requests.filter((url) => url.startsWith(sandbox.jsUrl))).toEqual([
    `${sandbox.jsUrl}/v1/onerway.js`,
  ])
})

test('after destroy() nothing is left, and what was under way has settled', async ({
  page,
  sandbox,
  merchant,
}) => {
  await page.route('**/v1/payment_methods', (route) =>
    route.request().method() === 'POST' ? undefined : route.continue(),
  )
  await openCheckout(page, { sandbox, merchant }, { head })
  await typeCard(page)
  expect(await page.evaluate('residue()')).not.toEqual(NOTHING)
  const code = await page.evaluate(`(async () => {
    const pending = onerway.createPaymentMethod({ type: 'card', card })
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    onerway.destroy()
    const { error } = await pending
    return error.code
  })()`)
  expect(code).toBe('instance_destroyed')
  expect(await page.evaluate('residue()')).toEqual(NOTHING)
  expect(await page.evaluate(`document.querySelector('#card').className`)).toBe('')
  // Using it again is answered, not hung.
  expect(
    await page.evaluate(
      `onerway.retrievePaymentIntent('pi_1_secret_1').then(({ error }) => error.code)`,
    ),
  ).toBe('instance_destroyed')
  expect(await page.evaluate('(card.off("change"), onerway.destroy(), true)')).toBe(true)
})

test('a confirm cut off by destroy() is unknown, not failed', async ({
  page,
  sandbox,
  merchant,
}) => {
  const intent = await merchant.createIntent()
  await page.route(`**/${intent.id}/confirm`, (route) =>
    route.request().method() === 'POST' ? undefined : route.continue(),
  )
  await openCheckout(page, { sandbox, merchant })
  await typeCard(page)
  const posted = page.waitForRequest(
    (request) => /confirm$/.test(request.url()) && request.method() === 'POST',
  )
  const result = confirm(page, intent.client_secret)
  await posted
  await page.evaluate('onerway.destroy()')
  expect((await result).error).toMatchObject({ code: 'outcome_unknown' })
})

test('create, destroy and create again in one tick leaves one element that pays', async ({
  page,
  sandbox,
  merchant,
}) => {
  const intent = await merchant.createIntent()
  await openCheckout(page, { sandbox, merchant }, { unmounted: true })
  await page.evaluate(`
    card.destroy()
    card = elements.create('card')
    card.on('ready', (event) => seen.push({ name: 'ready', event })).mount('#card')
    card.destroy()
    card = elements.create('card')
    card.on('ready', (event) => seen.push({ name: 'ready', event })).mount('#card')`)
  await waitForEvent(page, 'ready')
  await typeCard(page)
  expect((await confirm(page, intent.client_secret)).paymentIntent?.status).toBe('succeeded')
  expect(await eventsOf(page, 'ready')).toHaveLength(1)
  expect(await page.locator('iframe').count()).toBe(2)
})

test('ready comes after mount has returned', async ({ page, sandbox, merchant }) => {
  await openCheckout(page, { sandbox, merchant }, { unmounted: true })
  expect(await page.evaluate(`(card.mount('#card'), seen.length)`)).toBe(0)
  await waitForEvent(page, 'ready')
})

test('an element that is moved says that it is empty, ends its calls, and works on', async ({
  page,
  sandbox,
  merchant,
}) => {
  const intent = await merchant.createIntent()
  await openCheckout(
    page,
    { sandbox, merchant },
    {
      body: '<form><div id="card"></div><button>Pay</button></form><aside></aside>',
    },
  )
  await typeCard(page)
  await expect
    .poll(async () => (await eventsOf(page, 'change')).at(-1))
    .toMatchObject({ complete: true })
  const code = await page.evaluate(`(() => {
    const pending = onerway.createPaymentMethod({ type: 'card', card })
    document.querySelector('aside').append(document.querySelector('#card'))
    return pending.then(({ error }) => error.code)
  })()`)
  expect(code).toBe('element_reloaded')
  expect((await eventsOf(page, 'change')).at(-1)).toMatchObject({ empty: true, complete: false })
  await expect(page.locator('#card')).toHaveClass('OnerwayElement OnerwayElement--empty')
  await typeCard(page)
  expect((await confirm(page, intent.client_secret)).paymentIntent?.status).toBe('succeeded')
})

test('a page that throws the controller out, or swaps its body, can still pay', async ({
  page,
  sandbox,
  merchant,
}) => {
  const intent = await merchant.createIntent()
  await openCheckout(page, { sandbox, merchant })
  await typeCard(page)
  await page.evaluate(`onerway.retrievePaymentIntent('${intent.client_secret}')`)
  await page.evaluate(`document.querySelector('iframe[src*="controller"]').remove()`)
  expect((await confirm(page, intent.client_secret)).paymentIntent?.status).toBe('succeeded')
})

test('what the controller is told to remember reaches each of its documents once', async ({
  page,
  sandbox,
  merchant,
}) => {
  const head = `<script>
    var sent = []
    const { postMessage } = MessagePort.prototype
    MessagePort.prototype.postMessage = function (message, ...rest) {
      if (message.method === 'registerAppInfo') sent.push(message.args.name)
      return postMessage.call(this, message, ...rest)
    }
  </script>`
  await openCheckout(page, { sandbox, merchant }, { head, unmounted: true })
  const retrieve = () => page.evaluate(`onerway.retrievePaymentIntent('pi_1_secret_1')`)
  // Before there is a frame, while it loads, and when it is there.
  await page.evaluate(`onerway.registerAppInfo({ name: 'first' })`)
  await page.evaluate(`(onerway.retrievePaymentIntent('pi_1_secret_1'),
    onerway.registerAppInfo({ name: 'second' }))`)
  await retrieve()
  await page.evaluate(`onerway.registerAppInfo({ name: 'third' })`)
  expect(await page.evaluate('sent')).toEqual(['first', 'second', 'third'])
  await page.evaluate(`document.querySelector('iframe[src*="controller"]').remove()`)
  await retrieve()
  expect(await page.evaluate('sent.slice(3)')).toEqual(['first', 'second', 'third'])
})

test('unmount and mount again shows an empty field that works', async ({
  page,
  sandbox,
  merchant,
}) => {
  await openCheckout(page, { sandbox, merchant })
  await typeCard(page)
  await page.evaluate(`card.unmount()`)
  expect(await page.locator('#card').getAttribute('class')).toBe('')
  await page.evaluate(`(seen.length = 0, card.mount(document.querySelector('#card')), 0)`)
  await waitForEvent(page, 'ready')
  await expect(cardFrame(page).number).toHaveValue('')
})

test('loadOnerway uses one script tag, and a failed load is forgotten', async ({
  page,
  sandbox,
  merchant,
}) => {
  const module = merchant.serve({
    type: 'text/javascript',
    body: readFileSync('dist/onerway.mjs', 'utf8'),
  })
  let away = true
  await page.route('**/v1/onerway.js', (route) => (away ? route.abort() : route.continue()))
  await page.goto(merchant.serve({ body: '<!doctype html><body>' }))
  const load = (times: number) =>
    page.evaluate(
      async ({ module, key, host, times }) => {
        // eslint-disable-next-line no-unsanitized/method -- the test's own address
        const { loadOnerway } = (await import(module)) as Pick<typeof library, 'loadOnerway'>
        const loads = await Promise.allSettled(
          Array.from({ length: times }, () => loadOnerway(key, { host })),
        )
        return {
          results: loads.map((load) =>
            load.status === 'rejected'
              ? (load.reason as { code: string }).code
              : typeof load.value?.confirmCardPayment,
          ),
          tags: document.querySelectorAll('script[src*="onerway.js"]').length,
        }
      },
      { module, key: sandbox.keys.publishable, host: sandbox.jsUrl + '/v1', times },
    )
  expect(await load(2)).toEqual({ results: ['script_load_failed', 'script_load_failed'], tags: 0 })
  away = false
  expect(await load(3)).toEqual({ results: ['function', 'function', 'function'], tags: 1 })
})

test('mistakes are thrown at once, with what to write instead', async ({
  page,
  sandbox,
  merchant,
}) => {
  await openCheckout(page, { sandbox, merchant }, { unmounted: true })
  const thrown = (code: string) =>
    page.evaluate((code) => {
      try {
        ;(0, eval)(code)
        return 'nothing'
      } catch (error) {
        const { name, code, message } = error as { name: string; code: string; message: string }
        return { name, code, message }
      }
    }, code)
  const cases: Record<string, [code: string, says: RegExp]> = {
    "Onerway('sk_test_onerway_sandbox')": ['secret_key_in_browser', /Use 'pk_…'/],
    'Onerway()': ['invalid_publishable_key', /Onerway\('pk_test_…'\)/],
    "Onerway('')": ['invalid_publishable_key', /There is no publishable key/],
    "Onerway('pk_tset_abc')": ['invalid_publishable_key', /This is no publishable key/],
    "Onerway('pk_test_a', { host: 'http://example.com' })": ['invalid_host', /https/],
    "Onerway('pk_test_a', { host: location.origin })": ['invalid_host', /origin/],
    "elements.create('card')": ['element_exists', /getElement/],
    "elements.create('crad')": ['unknown_element_type', /elements\.create\('card'\)/],
    "card.mount('#nowhere')": ['mount_target_missing', /#nowhere/],
    'card.mount(document.createElement("p"))': ['mount_target_detached', /page first/],
    "onerway.confirmCardPayment('pi_123')": ['invalid_client_secret', /`client_secret`/],
    'onerway.confirmCardPayment(undefined)': ['invalid_client_secret', /from your server/],
    "onerway.createPaymentMethod({ type: 'card', card })": [
      'element_not_mounted',
      /card-element|mount/,
    ],
    "onerway.createPaymentMethod({ type: 'card' })": ['card_missing', /elements\.create/],
    "onerway.confirmCardPayment('pi_1_secret_1', { payment_method: { card: { number: '4242' } } })":
      ['raw_card_data_not_allowed', /elements\.create/],
  }
  for (const [code, [expected, says]] of Object.entries(cases)) {
    const error = await thrown(code)
    expect(error, code).toMatchObject({ name: 'IntegrationError', code: expected })
    expect((error as { message: string }).message, code).toMatch(says)
    expect((error as { message: string }).message, code).not.toContain('onerway_sandbox')
  }
})

test('a raw card works with a test key, with one warning; with a live key it is refused', async ({
  page,
  sandbox,
  merchant,
}) => {
  const warnings: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'warning') warnings.push(message.text())
  })
  await openCheckout(page, { sandbox, merchant }, { unmounted: true })
  const create = `onerway.paymentMethods.create({
    type: 'card',
    card: { number: '4242424242424242', exp_month: 12, exp_year: ${new Date().getFullYear() + 1}, cvc: '123' },
  })`
  expect(await page.evaluate(create)).toMatchObject({
    object: 'payment_method',
    card: { last4: '4242' },
  })
  expect(await page.evaluate(create)).toMatchObject({ object: 'payment_method' })
  expect(warnings).toEqual([expect.stringContaining('elements')])
  const refused = await page.evaluate(`(async () => {
    onerway = Onerway('${sandbox.keys.livePublishable}')
    try { return await ${create} } catch (error) { return error.code }
  })()`)
  expect(refused).toBe('raw_card_data_not_allowed')
})

test('tokens and existing methods stand where a card does', async ({ page, sandbox, merchant }) => {
  const [first, second, third] = await Promise.all([
    merchant.createIntent(),
    merchant.createIntent(),
    merchant.createIntent(),
  ])
  await openCheckout(page, { sandbox, merchant })
  await typeCard(page)
  const statuses = await page.evaluate(`(async () => {
    const { token } = await onerway.createToken(card)
    const { token: another } = await onerway.createToken(card)
    const { paymentMethod } = await onerway.createPaymentMethod({
      type: 'card', card, billing_details: { name: '张三', address: { country: 'CN' } },
    })
    const results = [
      await onerway.confirmCardPayment('${first.client_secret}', { payment_method: token.id }),
      await onerway.confirmCardPayment('${second.client_secret}', { payment_method: { card: { token: another.id } } }),
      await onerway.confirmCardPayment('${third.client_secret}', { payment_method: paymentMethod.id }),
    ]
    const reused = await onerway.confirmCardPayment('${third.client_secret}', { payment_method: token.id })
    const retrieved = await onerway.paymentIntents.retrieve('${first.client_secret}')
    return {
      statuses: results.map(({ paymentIntent, error }) => paymentIntent?.status ?? error.code),
      reused: reused.paymentIntent?.status,
      retrieved: retrieved.status,
      name: paymentMethod.billing_details.name,
      postal: paymentMethod.billing_details.address.postal_code,
    }
  })()`)
  expect(statuses).toEqual({
    statuses: ['succeeded', 'succeeded', 'succeeded'],
    reused: 'succeeded',
    retrieved: 'succeeded',
    name: '张三',
    postal: '94110',
  })
})

test('resource verbs throw what flow verbs return', async ({ page, sandbox, merchant }) => {
  await openCheckout(page, { sandbox, merchant }, { unmounted: true, options: { locale: 'zh-CN' } })
  const secret = 'pi_000000000000000000000000_secret_0'
  const thrown =
    await page.evaluate(`onerway.paymentIntents.retrieve('${secret}').catch((error) => ({
    isOurs: error instanceof Onerway.OnerwayError, ...error, message: error.message }))`)
  const { error } = (await page.evaluate(
    `onerway.retrievePaymentIntent('${secret}').then(({ error }) => ({ error: { ...error } }))`,
  )) as { error: object }
  expect(thrown).toMatchObject({
    isOurs: true,
    type: 'invalid_request_error',
    code: 'resource_missing',
  })
  expect((thrown as { message: string }).message).toMatch(/[一-鿿]/)
  expect(error).toMatchObject({
    code: 'resource_missing',
    request_id: expect.stringMatching(/^req_/),
  })
})
