import type { FieldMessages } from './messages.ts'

const zhTW: FieldMessages = {
  number: '卡號',
  expiry: '有效期限',
  expiry_placeholder: '月 / 年',
  cvc: '安全碼',
  cvc_placeholder: '安全碼',
  postal: '郵遞區號',
  postal_placeholder: '郵遞區號',
  postal_us: '郵遞區號',
  postal_placeholder_us: '郵遞區號',

  cvc_hint: '卡片背面的 3 位數字',
  cvc_hint_front: '卡片正面的 4 位數字',
  cvc_optional: '安全碼（選填）',

  choose_network: '選擇這張卡片要使用的支付網路',

  frame_title_card: '安全的信用卡付款表單',

  incomplete_number: '請輸入完整的卡號',
  invalid_number: '卡號有誤，請再確認一次',
  brand_not_accepted: '不接受 {brand}，請改用其他卡片',
  incomplete_expiry: '請輸入完整的有效期限',
  invalid_expiry_month: '月份須為 01–12',
  invalid_expiry_year: '有效年份有誤，請再確認一次',
  expired_card: '這張卡片已過期',
  incomplete_cvc: '請輸入 {n} 位數的安全碼',
  incomplete_postal_code: '請輸入完整的郵遞區號',

  card_not_received: '無法讀取卡片資料，請再試一次',
  unexpected: '系統發生問題，請稍後再試',
}

export default zhTW
