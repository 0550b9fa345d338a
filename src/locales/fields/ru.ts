import type { FieldMessages } from './messages.ts'

const ru: FieldMessages = {
  number: 'Номер карты',
  expiry: 'Срок действия',
  expiry_placeholder: 'ММ / ГГ',
  cvc: 'Код безопасности',
  cvc_placeholder: 'CVC',
  postal: 'Почтовый индекс',
  postal_placeholder: 'Индекс',
  postal_us: 'Почтовый индекс',
  postal_placeholder_us: 'Индекс',

  cvc_hint: '3 цифры на обороте карты',
  cvc_hint_front: '4 цифры на лицевой стороне карты',
  cvc_optional: 'CVC (необязательно)',

  choose_network: 'Выберите платёжную систему для этой карты',

  frame_title_card: 'Защищённая форма оплаты картой',

  incomplete_number: 'Введите номер карты полностью.',
  invalid_number: 'Проверьте номер карты.',
  brand_not_accepted: 'Карты {brand} здесь не принимаются. Попробуйте другую карту.',
  incomplete_expiry: 'Введите срок действия полностью.',
  invalid_expiry_month: 'Месяц должен быть от 01 до 12.',
  invalid_expiry_year: 'Проверьте год срока действия.',
  expired_card: 'Срок действия этой карты истёк.',
  incomplete_cvc: 'Введите {n} цифры кода безопасности.',
  incomplete_postal_code: 'Введите индекс полностью.',

  card_not_received: 'Не удалось прочитать данные карты. Попробуйте ещё раз.',
  unexpected: 'У нас что-то пошло не так. Попробуйте ещё раз чуть позже.',
}

export default ru
