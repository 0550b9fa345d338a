import type { Language } from '../language.ts'

/** Numbers that bring the fields into their states. */
export const NUMBERS: readonly { number: string; what: Record<Language, string> }[] = [
  { number: '4242 4242 4242 4242', what: { en: 'Visa', 'zh-CN': 'Visa' } },
  { number: '5555 5555 5555 4444', what: { en: 'Mastercard', 'zh-CN': '万事达' } },
  { number: '3782 822463 10005', what: { en: 'Amex, 4-digit code', 'zh-CN': '运通，4 位安全码' } },
  {
    number: '6205 5000 0000 0000 004',
    what: { en: 'UnionPay, 19 digits', 'zh-CN': '银联，19 位' },
  },
  { number: '3566 0020 2036 0505', what: { en: 'JCB', 'zh-CN': 'JCB' } },
  { number: '6011 1111 1111 1117', what: { en: 'Discover', 'zh-CN': 'Discover' } },
  { number: '3056 9300 0902 0004', what: { en: 'Diners Club', 'zh-CN': '大来卡' } },
  { number: '4000 0025 0000 1001', what: { en: 'Two networks', 'zh-CN': '双卡组织' } },
  { number: '6250 9460 0000 0016', what: { en: 'Code optional', 'zh-CN': '安全码可不填' } },
  { number: '4242 4242 4242 4241', what: { en: 'Mistyped', 'zh-CN': '卡号有误' } },
]
