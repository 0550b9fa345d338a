import type { FieldMessages } from './messages.ts'

const sv: FieldMessages = {
  number: 'Kortnummer',
  expiry: 'Utgångsdatum',
  expiry_placeholder: 'MM / ÅÅ',
  cvc: 'Säkerhetskod',
  cvc_placeholder: 'CVC',
  postal: 'Postnummer',
  postal_placeholder: 'Postnummer',
  postal_us: 'Postnummer',
  postal_placeholder_us: 'Postnummer',

  cvc_hint: '3 siffror på kortets baksida',
  cvc_hint_front: '4 siffror på kortets framsida',
  cvc_optional: 'CVC (valfritt)',

  choose_network: 'Välj nätverk för det här kortet',

  frame_title_card: 'Säkert formulär för kortbetalning',

  incomplete_number: 'Ange hela kortnumret.',
  invalid_number: 'Kontrollera kortnumret.',
  brand_not_accepted: '{brand} accepteras inte här. Prova ett annat kort.',
  incomplete_expiry: 'Ange hela utgångsdatumet.',
  invalid_expiry_month: 'Månaden måste vara 01–12.',
  invalid_expiry_year: 'Kontrollera utgångsåret.',
  expired_card: 'Kortet har gått ut.',
  incomplete_cvc: 'Ange säkerhetskoden med {n} siffror.',
  incomplete_postal_code: 'Ange hela postnumret.',

  card_not_received: 'Vi kunde inte läsa dina kortuppgifter. Försök igen.',
  unexpected: 'Något gick fel hos oss. Försök igen om en stund.',
}

export default sv
