import { fileURLToPath } from 'node:url'
import { serveStatic } from '@hono/node-server/serve-static'
import { OnerwayError, type Onerway } from '@onerway/onerway-js/server'
import { Hono, type Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { csrf } from 'hono/csrf'
import { isUnderWay, openIntent } from './checkout.ts'
import { readState } from './gallery/choices.ts'
import { galleryPage } from './gallery/page.ts'
import { detectLanguage, type Language } from './language.ts'
import type { Orders } from './orders.ts'
import { checkoutPage } from './pages/checkout-page.ts'
import { layout } from './pages/layout.ts'
import type { Page } from './pages/page.ts'
import { messagePage } from './pages/message-page.ts'
import { productPage } from './pages/product-page.ts'
import { resultPage } from './pages/result-page.ts'
import { readQuantity } from './product.ts'
import type { SandboxFaults } from './scenarios/faults.ts'
import { play, scenarioRoutes } from './scenarios/routes.ts'
import { securityHeaders } from './security.ts'
import { createSessions } from './sessions.ts'
import { receiveWebhook } from './webhook.ts'

type Env = { Variables: { language: Language } }

interface Config {
  onerway: Onerway
  orders: Orders
  faults: SandboxFaults
  jsUrl: string
  publishableKey: string
  webhookSecret: string | undefined
}

const LARGEST_EVENT = 1024 * 1024

export function createApp({ onerway, orders, faults, webhookSecret, ...config }: Config) {
  const sessions = createSessions()
  const app = new Hono<Env>()

  app.use(securityHeaders(new URL(config.jsUrl).origin))
  app.use('/public/*', serveStatic({ root: fileURLToPath(new URL('.', import.meta.url)) }))
  // Before the guard against other sites' forms: what comes here has its signature.
  if (webhookSecret)
    app.post(
      '/webhook',
      bodyLimit({ maxSize: LARGEST_EVENT, onError: (c) => c.json({ error: 'too_large' }, 413) }),
      receiveWebhook(webhookSecret, orders),
    )
  app.use(csrf())
  app.use(detectLanguage)

  /** A page is about one browser's order: no cache in between may keep it. */
  function show(c: Context<Env>, page: Page, status: 200 | 404 | 500 = 200) {
    c.header('Cache-Control', 'no-store')
    const scenario = sessions.find(c)?.scenario?.scenario
    const url = new URL(c.req.url)
    return c.html(layout(page, { language: c.var.language, url, scenario }), status)
  }

  app.get('/', (c) => show(c, productPage(c.var.language)))

  app.get('/gallery', (c) => {
    const url = new URL(c.req.url)
    const state = readState(url.searchParams)
    return c.html(galleryPage({ state, url, language: c.var.language, config }))
  })

  app.route('/scenario', scenarioRoutes(sessions, faults))

  app.post('/cart', async (c) => {
    const { quantity } = await c.req.parseBody()
    const session = sessions.findOrStart(c)
    session.cart = { ...session.cart, quantity: readQuantity(quantity) }
    return c.redirect('/checkout', 303)
  })

  app.get('/checkout', async (c) => {
    const { language } = c.var
    const session = sessions.find(c)
    if (!session?.cart) return c.redirect('/')
    const intent = await openIntent(onerway, session, session.cart, language)
    // Paid already, perhaps in another tab: there is nothing to ask for.
    if (isUnderWay(intent)) return c.redirect(`/result?payment_intent=${intent.id}`)
    await play(session, intent.id, faults)
    const { quantity } = session.cart
    return show(c, checkoutPage({ intent, quantity, language, config }))
  })

  // The browser says only which intent; whether it is paid is for the API to say. An id
  // of somebody else's order is as unknown here as one that does not exist.
  app.get('/result', async (c) => {
    const { language } = c.var
    const id = c.req.query('payment_intent') ?? ''
    const session = sessions.find(c)
    if (!session?.intentIds.has(id)) return show(c, messagePage('unknown', language), 404)
    // A wallet's way back carries more. None of it proves anything, and the secret should
    // not stay in the address.
    if (c.req.query('payment_intent_client_secret'))
      return c.redirect(`/result?payment_intent=${id}`)

    // Where the API cannot be asked, the page says that it is being asked, and nothing else.
    const intent = await onerway.paymentIntents
      .retrieve(id, { expand: ['payment_method'] }, { locale: language })
      .catch(notAnswered)
    const fulfilledBy = orders.find(id)?.event
    if (intent && isUnderWay(intent) && session.cart?.intentId === id) delete session.cart
    if (c.req.header('accept') === 'application/json')
      return intent
        ? c.json({ status: intent.status, fulfilled_by: fulfilledBy })
        : c.json({ error: 'not_answered' }, 503)
    return show(
      c,
      resultPage({
        intent,
        // The browser has lost sight of it: the payment may still be on its way to the API.
        unsure: c.req.query('unsure') !== undefined,
        language,
        hasCart: !!session.cart,
        webhooks: !!webhookSecret,
        fulfilledBy,
      }),
    )
  })

  app.notFound((c) => show(c, messagePage('unknown', c.var.language), 404))
  app.onError((error, c) => {
    console.error(`shop: ${c.req.method} ${c.req.path}: ${error.message}`)
    return show(c, messagePage('broken', c.var.language), 500)
  })
  return app
}

function notAnswered(error: Error): undefined {
  if (!(error instanceof OnerwayError)) throw error
  console.error(`shop: a payment could not be looked up: ${error.message}`)
}
