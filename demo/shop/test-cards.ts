import type { Language } from './language.ts'

/** A few of the sandbox's cards, for the developers' panel. */
export const TEST_CARDS: readonly { number: string; what: Record<Language, string> }[] = [
  { number: '4242 4242 4242 4242', what: { en: 'Visa, pays', 'zh-CN': 'Visa，付款成功' } },
  { number: '5555 5555 5555 4444', what: { en: 'Mastercard, pays', 'zh-CN': '万事达，付款成功' } },
  {
    number: '3782 822463 10005',
    what: { en: 'Amex, 4-digit code', 'zh-CN': '运通，4 位安全码' },
  },
  { number: '6200 0000 0000 0005', what: { en: 'UnionPay, pays', 'zh-CN': '银联，付款成功' } },
  {
    number: '4000 0000 0000 0077',
    what: { en: 'Pays after a while', 'zh-CN': '处理中，稍后成功' },
  },
  { number: '4000 0000 0000 0002', what: { en: 'Declined', 'zh-CN': '拒付' } },
  { number: '4000 0000 0000 9995', what: { en: 'Insufficient funds', 'zh-CN': '余额不足' } },
  { number: '4000 0000 0000 0127', what: { en: 'Wrong code', 'zh-CN': '安全码错误' } },
  { number: '4000 0000 0000 0069', what: { en: 'Expired card', 'zh-CN': '卡已过期' } },
  { number: '4000 0000 0000 0119', what: { en: 'Processing error', 'zh-CN': '处理出错' } },
]
