import type { FieldMessages } from './messages.ts'

const vi: FieldMessages = {
  number: 'Số thẻ',
  expiry: 'Ngày hết hạn',
  expiry_placeholder: 'MM / YY',
  cvc: 'Mã bảo mật',
  cvc_placeholder: 'CVV',
  postal: 'Mã bưu chính',
  postal_placeholder: 'Mã bưu chính',
  postal_us: 'Mã bưu chính',
  postal_placeholder_us: 'Mã bưu chính',

  cvc_hint: '3 chữ số ở mặt sau thẻ',
  cvc_hint_front: '4 chữ số ở mặt trước thẻ',
  cvc_optional: 'CVV (không bắt buộc)',

  choose_network: 'Chọn mạng thanh toán cho thẻ này',

  frame_title_card: 'Biểu mẫu thanh toán thẻ an toàn',

  incomplete_number: 'Vui lòng nhập đầy đủ số thẻ.',
  invalid_number: 'Vui lòng kiểm tra lại số thẻ.',
  brand_not_accepted: 'Không chấp nhận thẻ {brand}. Vui lòng dùng thẻ khác.',
  incomplete_expiry: 'Vui lòng nhập đầy đủ ngày hết hạn.',
  invalid_expiry_month: 'Tháng phải từ 01 đến 12.',
  invalid_expiry_year: 'Vui lòng kiểm tra lại năm hết hạn.',
  expired_card: 'Thẻ này đã hết hạn.',
  incomplete_cvc: 'Vui lòng nhập mã bảo mật gồm {n} chữ số.',
  incomplete_postal_code: 'Vui lòng nhập đầy đủ mã bưu chính.',

  card_not_received: 'Không đọc được thông tin thẻ. Vui lòng thử lại.',
  unexpected: 'Hệ thống của chúng tôi gặp sự cố. Vui lòng thử lại sau giây lát.',
}

export default vi
