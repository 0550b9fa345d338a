import type { FieldMessages } from './messages.ts'

const zhCN: FieldMessages = {
  number: '卡号',
  expiry: '有效期',
  expiry_placeholder: '月 / 年',
  cvc: '安全码',
  cvc_placeholder: '安全码',
  postal: '邮编',
  postal_placeholder: '邮编',
  postal_us: '邮编',
  postal_placeholder_us: '邮编',

  cvc_hint: '卡片背面的 3 位数字',
  cvc_hint_front: '卡片正面的 4 位数字',
  cvc_optional: '安全码（选填）',

  choose_network: '选择这张卡的支付网络',

  frame_title_card: '安全的银行卡支付表单',

  incomplete_number: '请输入完整的卡号',
  invalid_number: '卡号有误，请核对',
  brand_not_accepted: '暂不支持{brand}，请换一张卡',
  incomplete_expiry: '请输入完整的有效期',
  invalid_expiry_month: '月份应为 01–12',
  invalid_expiry_year: '有效期年份有误，请核对',
  expired_card: '该卡已过期',
  incomplete_cvc: '请输入{n}位安全码',
  incomplete_postal_code: '请输入完整的邮编',

  card_not_received: '未能读取卡信息，请重试',
  unexpected: '我们这边出了点问题，请稍后再试',
}

export default zhCN
