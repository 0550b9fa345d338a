import type { FieldMessages } from './messages.ts'

const it: FieldMessages = {
  number: 'Numero della carta',
  expiry: 'Data di scadenza',
  expiry_placeholder: 'MM / AA',
  cvc: 'Codice di sicurezza',
  cvc_placeholder: 'CVC',
  postal: 'CAP',
  postal_placeholder: 'CAP',
  postal_us: 'Codice postale',
  postal_placeholder_us: 'Codice postale',

  cvc_hint: '3 cifre sul retro della carta',
  cvc_hint_front: '4 cifre sul fronte della carta',
  cvc_optional: 'CVC (facoltativo)',

  choose_network: 'Scegli il circuito per questa carta',

  frame_title_card: 'Modulo sicuro per il pagamento con carta',

  incomplete_number: 'Inserisci il numero completo della carta.',
  invalid_number: 'Controlla il numero della carta.',
  brand_not_accepted: 'Le carte {brand} non sono accettate qui. Prova con un’altra carta.',
  incomplete_expiry: 'Inserisci la data di scadenza completa.',
  invalid_expiry_month: 'Il mese deve essere compreso tra 01 e 12.',
  invalid_expiry_year: 'Controlla l’anno di scadenza.',
  expired_card: 'Questa carta è scaduta.',
  incomplete_cvc: 'Inserisci il codice di sicurezza a {n} cifre.',
  incomplete_postal_code: 'Inserisci il CAP completo.',

  card_not_received: 'Non siamo riusciti a leggere i dati della carta. Riprova.',
  unexpected: 'Si è verificato un problema da parte nostra. Riprova tra poco.',
}

export default it
