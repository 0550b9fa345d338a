import type { PaymentMessages } from './messages.ts'

const nl: PaymentMessages = {
  connection_failed:
    'We kunnen de betaaldienst niet bereiken. Controleer je verbinding en probeer het opnieuw.',
  outcome_unknown:
    'We weten niet zeker of deze betaling is gelukt. Controleer je bestelling voordat je opnieuw betaalt.',
  payment_in_progress: 'Deze betaling wordt al verwerkt.',
  canceled_by_page: 'Dit verzoek is geannuleerd.',
  card_not_received: 'We konden je kaartgegevens niet lezen. Probeer het opnieuw.',
  unexpected: 'Er ging bij ons iets mis. Probeer het zo meteen opnieuw.',
  authentication_failed:
    'We konden je identiteit niet bevestigen bij je bank. Probeer het opnieuw of gebruik een andere kaart.',
  action_incomplete:
    'Deze betaling is nog niet afgerond. Controleer je bestelling voordat je opnieuw betaalt.',
  payment_stopped: 'Je hebt deze betaling gestopt. Er is niets afgeschreven.',
  invalid_redirect: 'Deze betaling kan niet verder op het opgegeven adres.',
  intent_mismatch: 'Het bedrag van deze betaling is gewijzigd. Laad de pagina opnieuw.',

  card_declined: 'Je kaart is geweigerd. Probeer een andere kaart.',
  insufficient_funds: 'Er staat niet genoeg saldo op je kaart. Probeer een andere kaart.',
  expired_card: 'Je kaart is verlopen. Gebruik een andere kaart.',
  incorrect_number: 'Het kaartnummer klopt niet. Controleer het en probeer het opnieuw.',
  incorrect_cvc: 'De beveiligingscode klopt niet. Controleer de code en probeer het opnieuw.',
  processing_error: 'Je kaart kan nu niet worden verwerkt. Wacht even en probeer het opnieuw.',
  authentication_required:
    'Je bank wil bevestigen dat jij het bent. Probeer het opnieuw of gebruik een andere kaart.',

  offline: 'Je bent offline. We gaan verder zodra je weer verbinding hebt.',
  processing: 'Bezig met verwerken. Sluit deze pagina niet.',
  close: 'Sluiten',
  retry: 'Opnieuw proberen',
  amount_to_pay: 'Te betalen: {amount}',

  challenge_title: 'Bevestig dat jij het bent',
  challenge_frame_title: 'Bevestigingspagina van je bank',
  challenge_loading: 'Verbinding maken met je bank…',
  challenge_slow: 'Je bank doet er langer over dan normaal.',
  challenge_failed_to_load: 'De pagina van je bank reageert niet.',

  leave_question: 'Stoppen met bevestigen?',
  leave_explanation: 'De betaling wordt dan niet afgerond.',
  leave_stay: 'Doorgaan met bevestigen',
  leave_confirm: 'Stoppen',

  qr_title: 'Betalen met {method}',
  qr_instruction: 'Scan deze code met {method} op je telefoon.',
  qr_alt: 'QR-code voor {method}',
  qr_remaining: 'Verloopt over {time}',
  qr_expired: 'Deze code is verlopen.',
  qr_waiting: 'Wachten op je betaling…',
  open_app: '{method} openen',
  method_alipay: 'Alipay',
  method_wechat_pay: 'WeChat Pay',
  method_card: 'kaart',
}

export default nl
