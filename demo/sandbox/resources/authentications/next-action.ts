// What an intent tells of its authentication: where the customer goes, and with what.

import { renderSVG } from 'uqr'
import type { Authentication } from './table.ts'

/** EMV 3DS messages of this version. */
export const messageVersion = '2.2.0'

/** `next_action` of an intent that waits for it. `api` is the origin the bank is served from. */
export function nextActionOf(authentication: Authentication, api: string) {
  const { id, page, kind, via, return_url, expires_at } = authentication
  if (kind === 'wechat_pay') {
    const data = `${api}/bank/qr/${page}`
    return {
      type: 'wechat_pay_display_qr_code',
      wechat_pay_display_qr_code: {
        data,
        image_data_url: imageOf(data),
        expires_at,
        mobile_url: data,
      },
    }
  }
  if (kind === 'alipay') {
    const url = `${api}/bank/redirect/${page}`
    return { type: 'alipay_handle_redirect', alipay_handle_redirect: { url, return_url } }
  }
  if (via === 'redirect') {
    const url = `${api}/bank/3ds/redirect/${page}`
    return { type: 'redirect_to_url', redirect_to_url: { url, return_url } }
  }
  const { challenge, method_done } = authentication
  return {
    type: 'use_onerway_sdk',
    use_onerway_sdk: {
      type: 'three_d_secure',
      version: messageVersion,
      server_transaction_id: id,
      method_url: method_done ? null : `${api}/bank/3ds/method`,
      challenge_url: challenge ? `${api}/bank/3ds/challenge` : null,
      challenge_request: challenge ? challengeRequest(authentication) : null,
      expires_at,
    },
  }
}

/** EMV 3DS's CReq, as the form that opens the challenge carries it. */
const challengeRequest = ({ id, page, window_size }: Authentication) =>
  Buffer.from(
    JSON.stringify({
      threeDSServerTransID: id,
      acsTransID: page,
      messageType: 'CReq',
      messageVersion,
      challengeWindowSize: window_size,
    }),
  ).toString('base64url')

const imageOf = (data: string) => {
  const svg = renderSVG(data, { border: 4, pixelSize: 4 })
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
}
