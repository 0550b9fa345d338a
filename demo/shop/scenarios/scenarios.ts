import type { Language } from '../language.ts'
import type { FaultOrder } from './faults.ts'

type Words = Record<Language, string>

/** A way a payment can go, to be seen from the shopper's side. */
export interface Scenario {
  readonly id: string
  readonly name: Words
  /** What the bank, the network or the API does. */
  readonly happens: Words
  /** What the shopper is shown of it. */
  readonly sees: Words
  /** The way to pay, as the checkout names it. */
  readonly method: 'card' | 'alipay' | 'wechat_pay'
  readonly card?: string
  /** What goes wrong on the way, beyond what the card does. */
  readonly faults: readonly FaultOrder[]
}

/** So often that no browser comes to the end of it by trying again. */
const ALWAYS = 100

export const SCENARIOS: readonly Scenario[] = [
  {
    id: 'paid',
    name: { en: 'Paid at once', 'zh-CN': '直接成功' },
    happens: { en: 'The bank agrees without a check.', 'zh-CN': '银行直接同意，不做验证。' },
    sees: {
      en: '“Processing”, then the receipt.',
      'zh-CN': '“正在处理，请勿关闭页面”，然后是付款成功页。',
    },
    method: 'card',
    card: '4242 4242 4242 4242',
    faults: [],
  },
  {
    id: 'frictionless',
    name: { en: 'Frictionless', 'zh-CN': '无感验证' },
    happens: {
      en: 'The bank looks at the browser, unseen, and asks nothing.',
      'zh-CN': '银行在后台核对浏览器信息，不打扰顾客。',
    },
    sees: {
      en: '“Confirming with your bank” for a moment, then the receipt.',
      'zh-CN': '“正在与您的银行确认”一闪而过，然后是付款成功页。',
    },
    method: 'card',
    card: '4000 0000 0000 3055',
    faults: [],
  },
  {
    id: 'challenge',
    name: { en: 'Challenge', 'zh-CN': '银行验证' },
    happens: {
      en: 'The bank asks for a code, which is 123456.',
      'zh-CN': '银行要求输入验证码：123456。',
    },
    sees: {
      en: 'The bank’s page over the checkout; after the code, the receipt.',
      'zh-CN': '结账页上弹出银行页面；验证码正确后是付款成功页。',
    },
    method: 'card',
    card: '4000 0000 0000 3220',
    faults: [],
  },
  {
    id: 'challenge_declined',
    name: { en: 'Declined after challenge', 'zh-CN': '验证后被拒' },
    happens: {
      en: 'The bank takes the code 123456, and declines all the same.',
      'zh-CN': '验证码 123456 正确，但银行仍然拒绝付款。',
    },
    sees: {
      en: 'Why, that nothing was charged, and the form ready for another card.',
      'zh-CN': '被拒原因、“没有扣款”，表单还在，可以换一张卡。',
    },
    method: 'card',
    card: '4000 0084 0000 1629',
    faults: [],
  },
  {
    id: 'bank_down',
    name: { en: 'Bank down', 'zh-CN': '银行故障' },
    happens: {
      en: 'Nothing gets through to the bank, twice; nothing is charged.',
      'zh-CN': '前两次请求都到不了银行，没有扣款。',
    },
    sees: {
      en: '“We’re checking, don’t pay again”, then “not paid”. The next try works.',
      'zh-CN': '“正在确认，请勿重复付款”，随后得知没有扣款；再付一次就会成功。',
    },
    method: 'card',
    card: '4242 4242 4242 4242',
    faults: [{ on: 'confirm', action: '503', times: 2 }],
  },
  {
    id: 'lost_answer',
    name: { en: 'Lost answer', 'zh-CN': '应答丢失' },
    happens: {
      en: 'The money moves, and no answer reaches the browser any more.',
      'zh-CN': '钱已经扣了，但浏览器再也收不到任何应答。',
    },
    sees: {
      en: 'The receipt all the same: the shop’s server finds the payment.',
      'zh-CN': '仍然是付款成功页：商店服务器查到了这笔付款。',
    },
    method: 'card',
    card: '4242 4242 4242 4242',
    faults: [
      { on: 'confirm', action: 'reset_after_commit', times: ALWAYS },
      { on: 'retrieve', action: 'reset_before', times: ALWAYS },
    ],
  },
  {
    id: 'slow_network',
    name: { en: 'Slow network', 'zh-CN': '网络缓慢' },
    happens: { en: 'The request is nine seconds on its way.', 'zh-CN': '请求在路上要走九秒。' },
    sees: {
      en: '“Processing”, “taking longer than usual”, then the receipt.',
      'zh-CN': '“正在处理”，再到“比平时慢一些”，然后是付款成功页。',
    },
    method: 'card',
    card: '4242 4242 4242 4242',
    faults: [{ on: 'confirm', action: 'delay:9000', times: 1 }],
  },
  {
    id: 'later',
    name: { en: 'Confirmed later', 'zh-CN': '稍后确认' },
    happens: {
      en: 'The bank takes a few seconds more to make up its mind.',
      'zh-CN': '银行要再过几秒才给出结果。',
    },
    sees: {
      en: '“Your payment is on its way”, which turns into the receipt by itself.',
      'zh-CN': '“付款处理中”，随后自动变成付款成功页。',
    },
    method: 'card',
    card: '4000 0000 0000 0077',
    faults: [],
  },
  {
    id: 'insufficient_funds',
    name: { en: 'Insufficient funds', 'zh-CN': '余额不足' },
    happens: { en: 'The bank declines at once.', 'zh-CN': '银行当即拒绝。' },
    sees: {
      en: 'Why, that nothing was charged, and the form ready for another card.',
      'zh-CN': '被拒原因、“没有扣款”，表单还在，可以换一张卡。',
    },
    method: 'card',
    card: '4000 0000 0000 9995',
    faults: [],
  },
  {
    id: 'alipay',
    name: { en: 'Alipay', 'zh-CN': '支付宝' },
    happens: {
      en: 'The shopper leaves for Alipay and approves, refuses or turns back.',
      'zh-CN': '跳转到支付宝，由顾客付款、拒绝或返回。',
    },
    sees: {
      en: 'Alipay’s page, and the way back to this shop’s result.',
      'zh-CN': '支付宝页面，然后回到本店的结果页。',
    },
    method: 'alipay',
    faults: [],
  },
  {
    id: 'wechat_pay',
    name: { en: 'WeChat Pay', 'zh-CN': '微信支付' },
    happens: {
      en: 'A phone scans a code; “Open WeChat Pay” plays the phone here.',
      'zh-CN': '手机扫码付款；点“打开微信支付”可以在本机扮演手机。',
    },
    sees: {
      en: 'The code over the checkout; once it is paid, the receipt.',
      'zh-CN': '结账页上弹出二维码；手机付款后是付款成功页。',
    },
    method: 'wechat_pay',
    faults: [],
  },
]

export const findScenario = (id: unknown): Scenario | undefined =>
  SCENARIOS.find((one) => one.id === id)
