import type { Messages } from './messages.ts'

const zhCN: Messages = {
  number: '卡号',
  expiry: '有效期',
  expiry_placeholder: '月 / 年',
  cvc: '安全码',
  cvc_placeholder: '安全码',
  postal: '邮编',
  postal_placeholder: '邮编',

  incomplete_number: '请输入完整的卡号',
  invalid_number: '卡号有误，请核对',
  brand_not_accepted: '暂不支持{brand}，请换一张卡',
  incomplete_expiry: '请输入完整的有效期',
  invalid_expiry_month: '月份应为 01–12',
  invalid_expiry_year: '有效期年份有误，请核对',
  expired_card: '该卡已过期',
  incomplete_cvc: '请输入{n}位安全码',
  incomplete_postal_code: '请输入完整的邮编',

  connection_failed: '无法连接支付服务，请检查网络后重试',
  outcome_unknown: '暂时无法确认这笔付款是否成功，再次付款前请先查看订单状态',
  payment_in_progress: '这笔付款正在处理中，请稍候',
  canceled_by_page: '请求已取消',
  card_not_received: '未能读取卡信息，请重试',
  unexpected: '我们这边出了点问题，请稍后再试',
}

export default zhCN
