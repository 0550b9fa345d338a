import type { PaymentMessages } from './messages.ts'

const ko: PaymentMessages = {
  connection_failed: '결제 서비스에 연결하지 못했습니다. 네트워크를 확인하고 다시 시도해 주세요.',
  outcome_unknown:
    '결제가 완료되었는지 확인하지 못했습니다. 다시 결제하기 전에 주문 내역을 확인해 주세요.',
  payment_in_progress: '이미 처리 중인 결제입니다.',
  canceled_by_page: '요청이 취소되었습니다.',
  card_not_received: '카드 정보를 읽지 못했습니다. 다시 시도해 주세요.',
  unexpected: '시스템에 문제가 발생했습니다. 잠시 후 다시 시도해 주세요.',
  authentication_failed:
    '카드사 본인 인증을 완료하지 못했습니다. 다시 시도하거나 다른 카드를 사용해 주세요.',
  action_incomplete:
    '결제가 아직 완료되지 않았습니다. 다시 결제하기 전에 주문 내역을 확인해 주세요.',
  payment_stopped: '결제를 중단했습니다. 결제 금액은 청구되지 않았습니다.',
  invalid_redirect: '지정된 주소에서는 결제를 계속할 수 없습니다.',
  intent_mismatch: '결제 금액이 변경되었습니다. 페이지를 새로고침해 주세요.',

  card_declined: '카드 승인이 거절되었습니다. 다른 카드를 사용해 주세요.',
  insufficient_funds: '잔액 또는 한도가 부족합니다. 다른 카드를 사용해 주세요.',
  expired_card: '유효기간이 지난 카드입니다. 다른 카드를 사용해 주세요.',
  incorrect_number: '카드 번호가 올바르지 않습니다. 확인 후 다시 시도해 주세요.',
  incorrect_cvc: '보안 코드가 올바르지 않습니다. 확인 후 다시 시도해 주세요.',
  processing_error: '지금은 이 카드를 처리할 수 없습니다. 잠시 후 다시 시도해 주세요.',
  authentication_required:
    '카드사 본인 인증이 필요합니다. 다시 시도하거나 다른 카드를 사용해 주세요.',

  offline: '인터넷 연결이 끊겼습니다. 다시 연결되면 자동으로 이어서 진행합니다.',
  processing: '처리 중입니다. 이 페이지를 닫지 마세요.',
  close: '닫기',
  retry: '다시 시도',
  amount_to_pay: '결제 금액: {amount}',

  challenge_title: '본인 인증',
  challenge_frame_title: '카드사 본인 인증 페이지',
  challenge_loading: '카드사에 연결하는 중…',
  challenge_slow: '카드사 응답이 평소보다 늦어지고 있습니다.',
  challenge_failed_to_load: '카드사 페이지가 응답하지 않습니다.',

  leave_question: '본인 인증을 중단할까요?',
  leave_explanation: '중단하면 결제가 완료되지 않습니다.',
  leave_stay: '계속 인증',
  leave_confirm: '중단',

  qr_title: '{method}로 결제',
  qr_instruction: '휴대폰에서 {method}를 열어 이 코드를 스캔해 주세요.',
  qr_alt: '{method} 결제용 QR 코드',
  qr_remaining: '{time} 후 만료',
  qr_expired: 'QR 코드가 만료되었습니다.',
  qr_waiting: '결제를 기다리고 있습니다…',
  open_app: '{method} 열기',
  method_alipay: '알리페이',
  method_wechat_pay: '위챗페이',
  method_card: '카드',
}

export default ko
