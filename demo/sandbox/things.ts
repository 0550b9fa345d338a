/** The API's objects as messages name them; also the values `resource_missing` needs. */
export const things = {
  payment_intent: { object: 'PaymentIntent', object_zh: '支付意图' },
  payment_method: { object: 'PaymentMethod', object_zh: '支付方式' },
  setup_intent: { object: 'SetupIntent', object_zh: '设置意图' },
  customer: { object: 'customer', object_zh: '客户' },
  refund: { object: 'refund', object_zh: '退款' },
  confirmation_token: { object: 'confirmation token', object_zh: '确认令牌' },
  token: { object: 'token', object_zh: '令牌' },
  key: { object: 'publishable key', object_zh: '可发布密钥' },
  event: { object: 'event', object_zh: '事件' },
  webhook_endpoint: { object: 'webhook endpoint', object_zh: 'Webhook 端点' },
} as const

export type Thing = keyof typeof things
