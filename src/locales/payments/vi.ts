import type { PaymentMessages } from './messages.ts'

const vi: PaymentMessages = {
  connection_failed:
    'Không kết nối được với dịch vụ thanh toán. Vui lòng kiểm tra kết nối mạng rồi thử lại.',
  outcome_unknown:
    'Chúng tôi chưa xác nhận được giao dịch này có thành công hay không. Vui lòng kiểm tra đơn hàng trước khi thanh toán lại.',
  payment_in_progress: 'Giao dịch này đang được xử lý.',
  canceled_by_page: 'Yêu cầu này đã bị hủy.',
  card_not_received: 'Không đọc được thông tin thẻ. Vui lòng thử lại.',
  unexpected: 'Hệ thống của chúng tôi gặp sự cố. Vui lòng thử lại sau giây lát.',
  authentication_failed:
    'Không xác thực được danh tính của bạn với ngân hàng. Vui lòng thử lại hoặc dùng thẻ khác.',
  action_incomplete:
    'Giao dịch này chưa hoàn tất. Vui lòng kiểm tra đơn hàng trước khi thanh toán lại.',
  payment_stopped: 'Bạn đã dừng giao dịch này. Bạn không bị trừ tiền.',
  invalid_redirect: 'Không thể tiếp tục thanh toán tại địa chỉ được cung cấp.',
  intent_mismatch: 'Số tiền thanh toán đã thay đổi. Vui lòng tải lại trang.',

  card_declined: 'Thẻ của bạn bị từ chối. Vui lòng dùng thẻ khác.',
  insufficient_funds: 'Thẻ của bạn không đủ số dư. Vui lòng dùng thẻ khác.',
  expired_card: 'Thẻ của bạn đã hết hạn. Vui lòng dùng thẻ khác.',
  incorrect_number: 'Số thẻ không đúng. Vui lòng kiểm tra rồi thử lại.',
  incorrect_cvc: 'Mã bảo mật không đúng. Vui lòng kiểm tra rồi thử lại.',
  processing_error: 'Hiện chưa xử lý được thẻ của bạn. Vui lòng đợi giây lát rồi thử lại.',
  authentication_required:
    'Ngân hàng cần xác thực danh tính của bạn. Vui lòng thử lại hoặc dùng thẻ khác.',

  offline: 'Bạn đang ngoại tuyến. Giao dịch sẽ tiếp tục ngay khi có kết nối trở lại.',
  processing: 'Đang xử lý. Vui lòng không đóng trang này.',
  close: 'Đóng',
  retry: 'Thử lại',
  amount_to_pay: 'Số tiền cần thanh toán: {amount}',

  challenge_title: 'Xác thực danh tính của bạn',
  challenge_frame_title: 'Trang xác thực của ngân hàng',
  challenge_loading: 'Đang kết nối với ngân hàng của bạn…',
  challenge_slow: 'Ngân hàng phản hồi chậm hơn thường lệ.',
  challenge_failed_to_load: 'Trang của ngân hàng không phản hồi.',

  leave_question: 'Bạn muốn dừng xác thực?',
  leave_explanation: 'Giao dịch sẽ không được hoàn tất.',
  leave_stay: 'Tiếp tục xác thực',
  leave_confirm: 'Dừng',

  qr_title: 'Thanh toán bằng {method}',
  qr_instruction: 'Mở {method} trên điện thoại rồi quét mã này.',
  qr_alt: 'Mã QR để thanh toán bằng {method}',
  qr_remaining: 'Hết hạn sau {time}',
  qr_expired: 'Mã này đã hết hạn.',
  qr_waiting: 'Đang chờ bạn thanh toán…',
  open_app: 'Mở {method}',
  method_alipay: 'Alipay',
  method_wechat_pay: 'WeChat Pay',
  method_card: 'thẻ',
}

export default vi
