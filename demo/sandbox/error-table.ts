// Every error the API gives: the HTTP status, the type, and what to tell people.
// The same code always has the same status. `{param}` is the parameter at fault;
// the other placeholders are filled from our own data, never from the request.

export type ErrorType =
  | 'api_error'
  | 'authentication_error'
  | 'card_error'
  | 'idempotency_error'
  | 'invalid_request_error'
  | 'permission_error'
  | 'rate_limit_error'

interface Words {
  readonly en: string
  readonly zh: string
}

const row = (status: number, type: ErrorType, en: string, zh: string) => ({
  status,
  type,
  messages: { en, zh } satisfies Words,
})
const card = (en: string, zh: string) => row(402, 'card_error', en, zh)
const invalid = (en: string, zh: string) => row(400, 'invalid_request_error', en, zh)

export const errorTable = {
  // The card or the payment was refused.
  card_declined: card(
    'Your card was declined. Try another card.',
    '您的卡片被拒绝。请换一张卡再试。',
  ),
  authentication_required: card(
    'Your bank wants to confirm it is you. Come back and pay again.',
    '发卡行需要验证您的身份。请返回页面重新支付。',
  ),
  expired_card: card('Your card has expired. Use another card.', '您的卡片已过期。请换一张卡。'),
  incorrect_cvc: card(
    'The security code is not right. Check it and try again.',
    '安全码不正确。请核对后重试。',
  ),
  incorrect_number: card(
    'The card number is not right. Check it and try again.',
    '卡号有误。请核对后重试。',
  ),
  invalid_cvc: card(
    'The security code has the wrong number of digits.',
    '安全码的位数不对，请核对。',
  ),
  invalid_expiry_month: card(
    'The expiry month is not valid or has passed.',
    '有效期的月份无效或已过。',
  ),
  invalid_expiry_year: card(
    'The expiry year is not valid or has passed.',
    '有效期的年份无效或已过。',
  ),
  invalid_number: card('This is not a card number.', '这不是有效的卡号。'),
  payment_intent_authentication_failure: card(
    'Your bank could not confirm it is you. Try again or use another card.',
    '发卡行未能验证您的身份。请重试或换一张卡。',
  ),
  setup_intent_authentication_failure: card(
    'Your bank could not confirm it is you. Try again or use another card.',
    '发卡行未能验证您的身份。请重试或换一张卡。',
  ),
  processing_error: card(
    'The card could not be processed just now. Wait a moment and try again.',
    '暂时无法处理该卡片。请稍后重试。',
  ),

  // The request does not say something we can do.
  amount_too_large: invalid('The amount is over the limit of {most}.', '金额超出上限 {most}。'),
  amount_too_small: invalid(
    'The amount is under the minimum of {least}.',
    '金额低于下限 {least}。',
  ),
  charge_already_refunded: invalid(
    'All of this payment has been refunded already.',
    '该笔支付已全额退款。',
  ),
  content_type_unsupported: invalid(
    'Send the body as application/json or application/x-www-form-urlencoded.',
    '请求体请使用 application/json 或 application/x-www-form-urlencoded。',
  ),
  customer_session_expired: invalid(
    'This customer session has expired. Create a new one on your server.',
    '该客户会话已过期。请在服务器端重新创建。',
  ),
  malformed_body: invalid('The request body could not be read.', '无法解析请求体。'),
  parameter_invalid_array: invalid('{param} must be a list.', '{param} 必须是列表。'),
  parameter_invalid_bin: invalid(
    '{param} takes the first 6 to 8 digits of a card number, never more.',
    '{param} 只接受卡号的前 6 至 8 位数字，不得更多。',
  ),
  parameter_invalid_boolean: invalid(
    '{param} must be true or false.',
    '{param} 必须是 true 或 false。',
  ),
  parameter_invalid_currency: invalid(
    '{param} must be a supported three-letter currency code in lower case.',
    '{param} 必须是受支持的三位小写货币代码。',
  ),
  parameter_invalid_domain: invalid(
    "{param} must be a host's name in lower case, such as shop.example.com or *.example.com, without https:// and without a port.",
    '{param} 必须是小写的主机名，如 shop.example.com 或 *.example.com，不含 https:// 和端口。',
  ),
  parameter_invalid_email: invalid(
    '{param} must be an email address.',
    '{param} 必须是电子邮件地址。',
  ),
  parameter_invalid_empty: invalid(
    '{param} is empty. Leave it out or give it a value.',
    '{param} 为空。请填写或省略该参数。',
  ),
  parameter_invalid_enum: invalid(
    '{param} must be one of: {allowed}.',
    '{param} 只能是：{allowed}。',
  ),
  parameter_invalid_expand: invalid(
    'There is nothing to expand at {path}.{hint}',
    '{path} 处没有可展开的内容。{hint_zh}',
  ),
  parameter_invalid_integer: invalid(
    '{param} must be an integer{range}.',
    '{param} 必须是整数{range}。',
  ),
  parameter_invalid_metadata: invalid(
    'metadata takes up to 50 keys of up to 40 characters, with values of up to 500 characters.',
    'metadata 最多 50 个键，键名不超过 40 个字符，值不超过 500 个字符。',
  ),
  parameter_invalid_object: invalid('{param} must be an object.', '{param} 必须是对象。'),
  parameter_invalid_string: invalid('{param} must be a string.', '{param} 必须是字符串。'),
  parameter_invalid_too_long: invalid(
    '{param} may have at most {most} characters.',
    '{param} 不能超过 {most} 个字符。',
  ),
  parameter_invalid_url: invalid(
    '{param} must be a full http or https address.',
    '{param} 必须是完整的 http 或 https 地址。',
  ),
  parameter_invalid_url_https: invalid(
    '{param} must be an https address, or one on this machine.',
    '{param} 必须是 https 地址，或本机地址。',
  ),
  parameter_missing: invalid('{param} is required.', '缺少必填参数 {param}。'),
  parameter_unknown: invalid('Unknown parameter {param}.{hint}', '未知参数 {param}。{hint_zh}'),
  parameters_exclusive: invalid(
    'Send only one of {param} and {other}.',
    '{param} 与 {other} 只能传其中一个。',
  ),
  payment_intent_unexpected_state: invalid(
    'This PaymentIntent is {status}, so it cannot take the action {action}.',
    '该支付意图的状态为 {status}，无法执行 {action}。',
  ),
  payment_method_already_attached: invalid(
    'This payment method belongs to another customer. Detach it there, and save a new one here.',
    '该支付方式已属于其他客户。请先在原客户处解绑，再为此客户重新保存。',
  ),
  payment_method_customer_mismatch: invalid(
    'This payment method belongs to a customer. Name that customer, or use another method.',
    '该支付方式属于某位客户。请指定该客户，或改用其他支付方式。',
  ),
  payment_method_detached: invalid(
    'This payment method was detached from its customer. It cannot be used any more.',
    '该支付方式已与客户解绑，无法再使用。',
  ),
  payment_method_not_allowed: invalid(
    'This intent does not take payment methods of this type.',
    '该意图不接受此类支付方式。',
  ),
  payment_method_not_attached: invalid(
    'This payment method is not attached to this customer.',
    '该支付方式未绑定到此客户。',
  ),
  setup_intent_unexpected_state: invalid(
    'This SetupIntent is {status}, so it cannot take the action {action}.',
    '该设置意图的状态为 {status}，无法执行 {action}。',
  ),
  token_already_used: invalid(
    'This token has been used. Create a new one.',
    '该令牌已被使用。请重新创建。',
  ),
  token_expired: invalid('This token has expired. Create a new one.', '该令牌已过期。请重新创建。'),
  version_unknown: invalid(
    'Unknown Onerway-Version. Known: {known}.',
    '未知的 Onerway-Version。可用：{known}。',
  ),
  webhook_endpoints_too_many: invalid(
    'There are {most} webhook endpoints already. Delete one first.',
    'Webhook 端点已达 {most} 个上限。请先删除一个。',
  ),

  api_key_invalid: row(
    401,
    'authentication_error',
    'This API key is not known. Check which key you send.',
    'API 密钥无效。请检查所用的密钥。',
  ),
  api_key_missing: row(
    401,
    'authentication_error',
    'No API key. Send it as "Authorization: Bearer YOUR_KEY".',
    '缺少 API 密钥。请以 “Authorization: Bearer YOUR_KEY” 发送。',
  ),
  domain_not_allowed: row(
    403,
    'permission_error',
    "The publishable key {key} may not be used on {page}. Add the page's domain to the key's allowed domains in the dashboard (in the sandbox: PUT /sandbox/keys/{key}), or use the key of that site.",
    '可发布密钥 {key} 不能用于 {page_zh}。请在控制台（沙盒中为 PUT /sandbox/keys/{key}）将该页面的域名加入此密钥的允许域名，或改用该站点的密钥。',
  ),
  publishable_key_required: row(
    403,
    'permission_error',
    'Only a browser does this, with a publishable key.',
    '此操作只能在浏览器中使用可发布密钥执行。',
  ),
  secret_key_required: row(
    403,
    'permission_error',
    'A publishable key may not do this. Use a secret key, on your server.',
    '可发布密钥无权执行此操作。请在服务器端使用私密密钥。',
  ),
  resource_missing: row(404, 'invalid_request_error', 'No such {object}.', '找不到该{object_zh}。'),
  route_unknown: row(
    404,
    'invalid_request_error',
    'There is nothing at this address for this method.',
    '该地址不存在或不支持此方法。',
  ),
  idempotency_key_in_use: row(
    409,
    'idempotency_error',
    'A request with this Idempotency-Key is still running. Try again shortly.',
    '使用该 Idempotency-Key 的请求仍在处理中。请稍后重试。',
  ),
  idempotency_key_invalid: row(
    400,
    'idempotency_error',
    'An Idempotency-Key has 1 to 255 characters.',
    'Idempotency-Key 的长度应为 1 到 255 个字符。',
  ),
  idempotency_key_reused: row(
    400,
    'idempotency_error',
    'This Idempotency-Key was used for another request. Use a new key.',
    '该 Idempotency-Key 已用于另一个请求。请使用新的键。',
  ),
  lock_timeout: row(
    409,
    'invalid_request_error',
    'Something else is changing this object. Try again shortly.',
    '该对象正被其他请求修改。请稍后重试。',
  ),
  body_too_large: row(
    413,
    'invalid_request_error',
    'The request body is over 16 MB.',
    '请求体超过 16 MB。',
  ),
  url_too_long: row(414, 'invalid_request_error', 'The URL is over 8 KB.', 'URL 超过 8 KB。'),
  rate_limit: row(
    429,
    'rate_limit_error',
    'Too many requests. Wait a moment and try again.',
    '请求过于频繁。请稍后重试。',
  ),
  service_unavailable: row(
    503,
    'api_error',
    'The API is not available just now. Try again shortly.',
    '服务暂时不可用。请稍后重试。',
  ),
  api_error: row(
    500,
    'api_error',
    'Something went wrong on our side. Try again.',
    '服务端出错。请重试。',
  ),
} as const

export type ErrorCode = keyof typeof errorTable

/** What to tell the customer where a decline says more than its code does. */
export const declineMessages: Readonly<Record<string, Words>> = {
  authentication_required: {
    en: 'Your bank wants to confirm it is you. Try again or use another card.',
    zh: '发卡行需要验证您的身份。请重试或换一张卡。',
  },
  insufficient_funds: {
    en: 'Your card does not have enough funds. Try another card.',
    zh: '您的卡片余额不足。请换一张卡再试。',
  },
  testmode_only: {
    en: 'In test mode only test cards are taken. Never enter a real card here.',
    zh: '测试模式只接受测试卡。请勿在此输入真实卡号。',
  },
  test_mode_live_card: {
    en: 'This is a test card, and the payment is in live mode. Use a real card.',
    zh: '这是测试卡，而当前为生产模式。请使用真实卡片。',
  },
}
