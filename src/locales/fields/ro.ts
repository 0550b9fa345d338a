import type { FieldMessages } from './messages.ts'

const ro: FieldMessages = {
  number: 'Numărul cardului',
  expiry: 'Data expirării',
  expiry_placeholder: 'LL / AA',
  cvc: 'Cod de securitate',
  cvc_placeholder: 'CVC',
  postal: 'Cod poștal',
  postal_placeholder: 'Cod poștal',
  postal_us: 'Cod poștal',
  postal_placeholder_us: 'Cod poștal',

  cvc_hint: '3 cifre pe spatele cardului',
  cvc_hint_front: '4 cifre pe fața cardului',
  cvc_optional: 'CVC (opțional)',

  choose_network: 'Alegeți rețeaua pentru acest card',

  frame_title_card: 'Formular securizat de plată cu cardul',

  incomplete_number: 'Introduceți numărul complet al cardului.',
  invalid_number: 'Verificați numărul cardului.',
  brand_not_accepted: 'Cardurile {brand} nu sunt acceptate aici. Folosiți alt card.',
  incomplete_expiry: 'Introduceți data completă a expirării.',
  invalid_expiry_month: 'Luna trebuie să fie între 01 și 12.',
  invalid_expiry_year: 'Verificați anul expirării.',
  expired_card: 'Acest card a expirat.',
  incomplete_cvc: 'Introduceți codul de securitate din {n} cifre.',
  incomplete_postal_code: 'Introduceți codul poștal complet.',

  card_not_received: 'Nu am putut citi datele cardului. Încercați din nou.',
  unexpected: 'A apărut o problemă la noi. Încercați din nou peste câteva momente.',
}

export default ro
