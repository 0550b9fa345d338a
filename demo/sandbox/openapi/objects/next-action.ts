import { z } from 'zod'
import { object } from '../registry.ts'
import { unixTime } from './shared.ts'

export const nextAction = object(
  'NextAction',
  'What the customer has to do before the payment can go on.',
  z.discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('redirect_to_url'),
      redirect_to_url: z.strictObject({ url: z.url(), return_url: z.url().nullable() }),
    }),
    z.strictObject({
      type: z.literal('use_onerway_sdk'),
      use_onerway_sdk: z.strictObject({
        type: z.literal('three_d_secure'),
        version: z.literal('2.2.0'),
        server_transaction_id: z.uuid(),
        method_url: z.url().nullable(),
        challenge_url: z.url().nullable(),
        challenge_request: z.string().nullable(),
        expires_at: unixTime,
      }),
    }),
    z.strictObject({
      type: z.literal('wechat_pay_display_qr_code'),
      wechat_pay_display_qr_code: z.strictObject({
        data: z.string(),
        image_data_url: z.string(),
        expires_at: unixTime,
        mobile_url: z.url(),
      }),
    }),
    z.strictObject({
      type: z.literal('alipay_handle_redirect'),
      alipay_handle_redirect: z.strictObject({ url: z.url(), return_url: z.url().nullable() }),
    }),
  ]),
)
