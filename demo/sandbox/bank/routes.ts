// The pages of a bank and of two wallets, on the API's host but no part of the
// API: a browser comes here by itself, without a key.

import { Hono, type Context } from 'hono'
import type { Env, Services } from '../api/context.ts'
import { localeFrom, type Locale } from '../api/locale.ts'
import { authentications } from '../resources/authentications/table.ts'
import { settleDue } from '../resources/payment-intents/settle.ts'
import { answer, decisions, type Decision } from './answer.ts'
import { afterPage, challengePage } from './challenge.ts'
import { readForm } from './form.ts'
import { methodPage } from './method.ts'
import { noticePage } from './notice.ts'
import { send } from './page.ts'
import { findVisit, readChallengeRequest, readMethodData, type Visit } from './visit.ts'
import { walletEnd, walletPage } from './wallet.ts'
import { methodBack, wayBack } from './way-back.ts'

export function bankRoutes(services: Services): Hono<Env> {
  const visitOf = (page: string) => findVisit(services, page)
  return new Hono<Env>()
    .use(async (_, next) => {
      await settleDue(services)
      await next()
    })
    .post('/3ds/method', async (c) => {
      const data = readMethodData((await readForm(c)).get('threeDSMethodData') ?? '')
      const id = data?.threeDSServerTransID
      const visit = id === undefined ? undefined : await findVisit(services, id, authentications.id)
      if (visit?.row.via !== 'frame') return send(noticePage(readerOf(c), 400))
      if (visit.row.manner === 'method_hangs') await longerThanAnybodyWaits(c)
      const back = methodBack(visit, services, data?.threeDSMethodNotificationURL)
      return send(methodPage(visit, languageOf(visit, c), back))
    })
    .post('/3ds/challenge', async (c) => {
      const request = readChallengeRequest((await readForm(c)).get('creq') ?? '')
      const visit = request && (await visitOf(request.acsTransID))
      const meant = visit?.row.via === 'frame' && visit.row.id === request?.threeDSServerTransID
      if (!visit || !meant) return send(noticePage(readerOf(c), 400))
      return visit.open ? send(challengePage(visit, languageOf(visit, c))) : goBack(visit, c)
    })
    .get('/3ds/redirect/:page', async (c) => {
      const visit = await visitOf(c.req.param('page'))
      if (visit?.row.kind !== 'three_d_secure' || visit.row.via !== 'redirect') {
        return send(noticePage(readerOf(c), 404))
      }
      return visit.open ? send(challengePage(visit, languageOf(visit, c))) : goBack(visit, c)
    })
    .post('/3ds/answer', async (c) => {
      const form = await readForm(c)
      const visit = await visitOf(form.get('page') ?? '')
      if (visit?.row.kind !== 'three_d_secure') return send(noticePage(readerOf(c), 400))
      const locale = languageOf(visit, c)
      const given = { decision: decisionOf(form), code: (form.get('code') ?? '').slice(0, 20) }
      if (visit.row.manner === 'never_ends' && visit.open) {
        return send(afterPage(visit, locale, false))
      }
      const result = await answer(services, visit, given)
      const now = (await visitOf(visit.row.page)) ?? visit
      if (result !== 'back') return send(challengePage(now, locale, result))
      return now.row.manner === 'lost_completion'
        ? send(afterPage(now, locale, true))
        : goBack(now, c)
    })
    .get('/redirect/:page', async (c) => {
      const visit = await visitOf(c.req.param('page'))
      if (visit?.row.kind !== 'alipay') return send(noticePage(readerOf(c), 404))
      return visit.open ? send(walletPage(visit, languageOf(visit, c))) : goBack(visit, c)
    })
    .get('/qr/:page', async (c) => {
      const visit = await visitOf(c.req.param('page'))
      if (visit?.row.via !== 'qr') return send(noticePage(readerOf(c), 404))
      const locale = languageOf(visit, c)
      return send(visit.open ? walletPage(visit, locale) : walletEnd(visit, locale))
    })
    .post('/wallet/answer', async (c) => {
      const form = await readForm(c)
      const visit = await visitOf(form.get('page') ?? '')
      if (!visit || visit.row.kind === 'three_d_secure') return send(noticePage(readerOf(c), 400))
      const decision = decisionOf(form)
      // A wallet asks no code: whatever is not a plain yes is none.
      await answer(services, visit, {
        decision: decision === 'code' ? 'refuse' : decision,
        code: '',
      })
      const now = (await visitOf(visit.row.page)) ?? visit
      if (now.row.via === 'qr' && decision !== 'leave') {
        return send(walletEnd(now, languageOf(now, c)))
      }
      return goBack(now, c)
    })
    .all('*', (c) => send(noticePage(readerOf(c), 404)))
}

const readerOf = (c: Context): Locale => localeFrom(c.req.header('accept-language'))

/** What the browser said of its language where it was asked, or else what it says now. */
const languageOf = ({ row }: Visit, c: Context): Locale =>
  row.language === null ? readerOf(c) : localeFrom(row.language)

const decisionOf = (form: URLSearchParams): Decision =>
  decisions.find((one) => one === form.get('decision')) ?? 'code'

function goBack(visit: Visit, c: Context): Response | Promise<Response> {
  const address = wayBack(visit)
  return address === undefined ? send(noticePage(readerOf(c), 404)) : c.redirect(address, 303)
}

/** A minute, or until the browser gives up. */
const longerThanAnybodyWaits = (c: Context) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, 60_000)
    timer.unref()
    c.req.raw.signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
