import type { PaymentMessages } from './messages.ts'

const zhTW: PaymentMessages = {
  connection_failed: '無法連線至付款服務，請檢查網路後再試一次',
  outcome_unknown: '目前無法確認這筆付款是否成功，再次付款前請先查看訂單狀態',
  payment_in_progress: '這筆付款正在處理中，請稍候',
  canceled_by_page: '要求已取消',
  card_not_received: '無法讀取卡片資料，請再試一次',
  unexpected: '系統發生問題，請稍後再試',
  authentication_failed: '未能通過銀行的身分驗證，請再試一次或改用其他卡片',
  action_incomplete: '這筆付款尚未完成，再次付款前請先查看訂單狀態',
  payment_stopped: '您已停止這筆付款，並未扣款',
  invalid_redirect: '無法前往指定的網址，付款無法繼續',
  intent_mismatch: '付款金額已變更，請重新整理頁面',

  card_declined: '這張卡片遭拒，請改用其他卡片',
  insufficient_funds: '卡片餘額或額度不足，請改用其他卡片',
  expired_card: '這張卡片已過期，請改用其他卡片',
  incorrect_number: '卡號有誤，請確認後再試一次',
  incorrect_cvc: '安全碼有誤，請確認後再試一次',
  processing_error: '目前無法處理這張卡片，請稍後再試',
  authentication_required: '發卡銀行需要驗證您的身分，請再試一次或改用其他卡片',

  offline: '網路已中斷，恢復連線後會自動繼續',
  processing: '處理中，請勿關閉頁面',
  close: '關閉',
  retry: '再試一次',
  amount_to_pay: '應付金額：{amount}',

  challenge_title: '驗證您的身分',
  challenge_frame_title: '銀行驗證頁面',
  challenge_loading: '正在連線至您的銀行…',
  challenge_slow: '銀行回應較慢，請稍候',
  challenge_failed_to_load: '銀行頁面沒有回應',

  leave_question: '要停止驗證嗎？',
  leave_explanation: '停止後，這筆付款將不會完成',
  leave_stay: '繼續驗證',
  leave_confirm: '停止',

  qr_title: '使用{method}付款',
  qr_instruction: '請用手機開啟{method}，掃描 QR Code',
  qr_alt: '{method}付款 QR Code',
  qr_remaining: '{time} 後失效',
  qr_expired: 'QR Code 已失效',
  qr_waiting: '等待您完成付款…',
  open_app: '開啟{method}',
  method_alipay: '支付寶',
  method_wechat_pay: '微信支付',
  method_card: '信用卡',
}

export default zhTW
