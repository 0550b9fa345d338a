import type { PaymentMessages } from './messages.ts'

const zhCN: PaymentMessages = {
  connection_failed: '无法连接支付服务，请检查网络后重试',
  outcome_unknown: '暂时无法确认这笔付款是否成功，再次付款前请先查看订单状态',
  payment_in_progress: '这笔付款正在处理中，请稍候',
  canceled_by_page: '请求已取消',
  card_not_received: '未能读取卡信息，请重试',
  unexpected: '我们这边出了点问题，请稍后再试',
  authentication_failed: '未能通过银行的身份验证，请重试或换一张卡',
  action_incomplete: '这笔付款尚未完成，再次付款前请先查看订单状态',
  payment_stopped: '您已停止这笔付款，没有扣款',
  invalid_redirect: '无法跳转到指定的地址，付款不能继续',
  intent_mismatch: '付款金额已变动，请刷新页面',

  card_declined: '这张卡被拒绝了，请换一张卡',
  insufficient_funds: '卡内余额不足，请换一张卡',
  expired_card: '这张卡已过期，请换一张卡',
  incorrect_number: '卡号有误，请核对后重试',
  incorrect_cvc: '安全码有误，请核对后重试',
  processing_error: '暂时无法处理这张卡，请稍后重试',
  authentication_required: '发卡行需要验证您的身份，请重试或换一张卡',

  offline: '网络已断开，恢复连接后会自动继续',
  processing: '正在处理，请勿关闭页面',
  close: '关闭',
  retry: '重试',
  amount_to_pay: '应付金额：{amount}',

  challenge_title: '验证您的身份',
  challenge_frame_title: '银行验证页面',
  challenge_loading: '正在连接您的银行…',
  challenge_slow: '银行响应较慢，请耐心等待',
  challenge_failed_to_load: '银行页面没有响应',

  leave_question: '要停止验证吗？',
  leave_explanation: '停止后，这笔付款将不会完成',
  leave_stay: '继续验证',
  leave_confirm: '停止',

  qr_title: '使用{method}付款',
  qr_instruction: '请用手机打开{method}扫描二维码',
  qr_alt: '{method}付款二维码',
  qr_remaining: '{time} 后失效',
  qr_expired: '二维码已失效',
  qr_waiting: '等待您完成付款…',
  open_app: '打开{method}',
  method_alipay: '支付宝',
  method_wechat_pay: '微信支付',
  method_card: '银行卡',
}

export default zhCN
