import type { FieldMessages } from './messages.ts'

const ja: FieldMessages = {
  number: 'カード番号',
  expiry: '有効期限',
  expiry_placeholder: '月 / 年',
  cvc: 'セキュリティコード',
  cvc_placeholder: 'CVC',
  postal: '郵便番号',
  postal_placeholder: '郵便番号',
  postal_us: '郵便番号',
  postal_placeholder_us: '郵便番号',

  cvc_hint: 'カード裏面の3桁の数字',
  cvc_hint_front: 'カード表面の4桁の数字',
  cvc_optional: 'CVC（任意）',

  choose_network: 'お支払いに使うカードブランドを選択',

  frame_title_card: '安全なカード決済フォーム',

  incomplete_number: 'カード番号を最後まで入力してください。',
  invalid_number: 'カード番号をご確認ください。',
  brand_not_accepted: '{brand}はご利用いただけません。別のカードをお使いください。',
  incomplete_expiry: '有効期限の月と年を入力してください。',
  invalid_expiry_month: '月は01〜12で入力してください。',
  invalid_expiry_year: '有効期限の年をご確認ください。',
  expired_card: 'このカードは有効期限が切れています。',
  incomplete_cvc: '{n}桁のセキュリティコードを入力してください。',
  incomplete_postal_code: '郵便番号を最後まで入力してください。',

  card_not_received: 'カード情報を読み取れませんでした。もう一度お試しください。',
  unexpected: 'システムで問題が発生しました。しばらくしてからもう一度お試しください。',
}

export default ja
