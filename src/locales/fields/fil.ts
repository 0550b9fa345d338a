import type { FieldMessages } from './messages.ts'

const fil: FieldMessages = {
  number: 'Numero ng card',
  expiry: 'Petsa ng pag-expire',
  expiry_placeholder: 'MM / YY',
  cvc: 'Security code',
  cvc_placeholder: 'CVV',
  postal: 'Postal code',
  postal_placeholder: 'Postal code',
  postal_us: 'ZIP code',
  postal_placeholder_us: 'ZIP code',

  cvc_hint: '3 digit sa likod ng card',
  cvc_hint_front: '4 digit sa harap ng card',
  cvc_optional: 'CVV (opsyonal)',

  choose_network: 'Pumili ng network para sa card na ito',

  frame_title_card: 'Secure na form sa pagbabayad gamit ang card',

  incomplete_number: 'Kumpletuhin ang numero ng card mo.',
  invalid_number: 'Suriin ang numero ng card mo.',
  brand_not_accepted: 'Hindi tinatanggap dito ang {brand}. Gumamit ng ibang card.',
  incomplete_expiry: 'Ilagay ang buong petsa ng pag-expire.',
  invalid_expiry_month: 'Dapat nasa 01–12 ang buwan.',
  invalid_expiry_year: 'Suriin ang taon ng pag-expire.',
  expired_card: 'Expired na ang card na ito.',
  incomplete_cvc: 'Ilagay ang {n}-digit na security code.',
  incomplete_postal_code: 'Ilagay ang buong postal code mo.',

  card_not_received: 'Hindi namin nabasa ang detalye ng card mo. Subukan ulit.',
  unexpected: 'Nagkaproblema sa system namin. Subukan ulit maya-maya.',
}

export default fil
