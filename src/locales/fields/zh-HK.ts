import type { FieldMessages } from './messages.ts'

const zhHK: FieldMessages = {
  number: '卡號',
  expiry: '到期日',
  expiry_placeholder: '月 / 年',
  cvc: '安全碼',
  cvc_placeholder: '安全碼',
  postal: '郵政編碼',
  postal_placeholder: '郵政編碼',
  postal_us: '郵政編碼',
  postal_placeholder_us: '郵政編碼',

  cvc_hint: '卡背的 3 位數字',
  cvc_hint_front: '卡面的 4 位數字',
  cvc_optional: '安全碼（選填）',

  choose_network: '選擇此卡使用的付款網絡',

  frame_title_card: '安全的信用卡付款表格',

  incomplete_number: '請輸入完整卡號',
  invalid_number: '卡號有誤，請核對',
  brand_not_accepted: '暫不接受 {brand}，請改用其他卡',
  incomplete_expiry: '請輸入完整到期日',
  invalid_expiry_month: '月份應為 01–12',
  invalid_expiry_year: '到期年份有誤，請核對',
  expired_card: '此卡已過期',
  incomplete_cvc: '請輸入 {n} 位數字的安全碼',
  incomplete_postal_code: '請輸入完整郵政編碼',

  card_not_received: '未能讀取卡資料，請再試一次',
  unexpected: '系統出現問題，請稍後再試',
}

export default zhHK
