import type { FieldMessages } from './messages.ts'

const ko: FieldMessages = {
  number: '카드 번호',
  expiry: '유효기간',
  expiry_placeholder: 'MM / YY',
  cvc: '보안 코드',
  cvc_placeholder: 'CVC',
  postal: '우편번호',
  postal_placeholder: '우편번호',
  postal_us: '우편번호',
  postal_placeholder_us: '우편번호',

  cvc_hint: '카드 뒷면의 3자리 숫자',
  cvc_hint_front: '카드 앞면의 4자리 숫자',
  cvc_optional: 'CVC (선택)',

  choose_network: '결제할 카드 브랜드 선택',

  frame_title_card: '안전한 카드 결제 양식',

  incomplete_number: '카드 번호를 끝까지 입력해 주세요.',
  invalid_number: '카드 번호를 확인해 주세요.',
  brand_not_accepted: '{brand} 카드는 사용할 수 없습니다. 다른 카드를 사용해 주세요.',
  incomplete_expiry: '유효기간의 월과 연도를 모두 입력해 주세요.',
  invalid_expiry_month: '월은 01~12로 입력해 주세요.',
  invalid_expiry_year: '유효기간의 연도를 확인해 주세요.',
  expired_card: '유효기간이 지난 카드입니다.',
  incomplete_cvc: '보안 코드 {n}자리를 입력해 주세요.',
  incomplete_postal_code: '우편번호를 끝까지 입력해 주세요.',

  card_not_received: '카드 정보를 읽지 못했습니다. 다시 시도해 주세요.',
  unexpected: '시스템에 문제가 발생했습니다. 잠시 후 다시 시도해 주세요.',
}

export default ko
