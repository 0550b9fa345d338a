// The marks of the bank and the wallets, drawn here.

import { html } from 'hono/html'

/** Two green hills and the sun between them. */
export const mountain = html`<svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true">
  <rect class="mark-ground" width="32" height="32" rx="8" />
  <circle class="mark-sun" cx="21.5" cy="10.5" r="3" />
  <path class="mark-far" d="M11 25 20.2 13.6a1.6 1.6 0 0 1 2.5 0L29 21.5V25z" />
  <path class="mark-near" d="M3 25 11.2 12.2a1.6 1.6 0 0 1 2.7 0L22 25z" />
</svg>`

export const walletIcons = {
  alipay: html`<svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true">
    <rect class="mark-ground" width="32" height="32" rx="8" />
    <path class="mark-line" d="M8 11h16M10 21c3-1 8-6 10-10M11 15c5 1 9 3 13 6" />
  </svg>`,
  wechat_pay: html`<svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true">
    <rect class="mark-ground" width="32" height="32" rx="8" />
    <path class="mark-line" d="m9 16.5 5 4.5 9-10" />
  </svg>`,
}
