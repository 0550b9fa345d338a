import { html } from 'hono/html'
import type { Locale } from '../api/locale.ts'
import { merchant, moneyOf } from './facts.ts'
import { walletIcons } from './icons.ts'
import type { Html, Page } from './page.ts'
import type { Visit } from './visit.ts'
import { wayBack } from './way-back.ts'
import { wordsIn } from './words.ts'

/** A wallet's question: on the page the customer was sent to, or on the phone that read the code. */
export function walletPage(visit: Visit, locale: Locale): Page {
  const { row } = visit
  const t = wordsIn(locale)
  const canLeave = row.return_url !== null
  return walletShell(
    visit,
    locale,
    t.walletTitle,
    html`<form method="post" action="/bank/wallet/answer">
      <input type="hidden" name="page" value="${row.page}" />
      <h1>${t.walletTitle}</h1>
      <p class="payee">${merchant[locale]}</p>
      <p class="sum">${moneyOf(visit, locale) ?? ''}</p>
      <button class="main" name="decision" value="approve">${t.approve}</button>
      <button class="second" name="decision" value="refuse">${t.refuse}</button>
      ${canLeave ? html`<button class="plain" name="decision" value="leave">${t.leave}</button>` : ''}
    </form>`,
  )
}

/** How it ended, on a phone: there is nowhere to go from there but back by hand. */
export function walletEnd(visit: Visit, locale: Locale): Page {
  const t = wordsIn(locale)
  const { status } = visit.row
  const [title, lead] =
    status === 'passed'
      ? [t.paid, t.paidLead]
      : status === 'failed'
        ? [t.refused, t.refusedLead]
        : [t.over, t.overLead]
  const back = wayBack(visit)
  return walletShell(
    visit,
    locale,
    title,
    html`<div class="quiet" role="status">
      <span class="${status === 'passed' ? 'done' : 'ended'}" aria-hidden="true"></span>
      <h1>${title}</h1>
      <p>${lead}</p>
      ${back === undefined ? '' : html`<a class="second" href="${back}">${t.return}</a>`}
    </div>`,
  )
}

function walletShell({ row }: Visit, locale: Locale, title: string, inner: Html): Page {
  const t = wordsIn(locale)
  const kind = row.kind === 'wechat_pay' ? 'wechat_pay' : 'alipay'
  return {
    locale,
    title: `${title} · ${t[kind]}`,
    brand: `${kind} alone`,
    formsTo: row.return_url === null ? [] : [new URL(row.return_url).origin],
    main: html`<main class="sheet">
      <header class="letterhead">${walletIcons[kind]}<span>${t[kind]}</span></header>
      ${inner}
      <footer>${t.walletHint}</footer>
    </main>`,
  }
}
