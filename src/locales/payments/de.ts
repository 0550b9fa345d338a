import type { PaymentMessages } from './messages.ts'

const de: PaymentMessages = {
  connection_failed:
    'Der Zahlungsdienst ist nicht erreichbar. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.',
  outcome_unknown:
    'Wir konnten nicht feststellen, ob diese Zahlung erfolgt ist. Prüfen Sie Ihre Bestellung, bevor Sie erneut bezahlen.',
  payment_in_progress: 'Diese Zahlung wird bereits bearbeitet.',
  canceled_by_page: 'Diese Anfrage wurde abgebrochen.',
  card_not_received: 'Ihre Kartendaten konnten nicht gelesen werden. Versuchen Sie es noch einmal.',
  unexpected: 'Bei uns ist ein Fehler aufgetreten. Versuchen Sie es gleich noch einmal.',
  authentication_failed:
    'Ihre Bank konnte Ihre Identität nicht bestätigen. Versuchen Sie es noch einmal oder verwenden Sie eine andere Karte.',
  action_incomplete:
    'Diese Zahlung ist noch nicht abgeschlossen. Prüfen Sie Ihre Bestellung, bevor Sie erneut bezahlen.',
  payment_stopped: 'Sie haben diese Zahlung abgebrochen. Es wurde nichts abgebucht.',
  invalid_redirect: 'Die Zahlung kann unter der angegebenen Adresse nicht fortgesetzt werden.',
  intent_mismatch: 'Der Betrag dieser Zahlung hat sich geändert. Laden Sie die Seite neu.',

  card_declined: 'Ihre Karte wurde abgelehnt. Verwenden Sie eine andere Karte.',
  insufficient_funds: 'Ihre Karte ist nicht ausreichend gedeckt. Verwenden Sie eine andere Karte.',
  expired_card: 'Ihre Karte ist abgelaufen. Verwenden Sie eine andere Karte.',
  incorrect_number:
    'Die Kartennummer stimmt nicht. Prüfen Sie sie und versuchen Sie es noch einmal.',
  incorrect_cvc:
    'Der Sicherheitscode stimmt nicht. Prüfen Sie ihn und versuchen Sie es noch einmal.',
  processing_error:
    'Ihre Karte kann gerade nicht verarbeitet werden. Warten Sie einen Moment und versuchen Sie es noch einmal.',
  authentication_required:
    'Ihre Bank möchte bestätigen, dass Sie es sind. Versuchen Sie es noch einmal oder verwenden Sie eine andere Karte.',

  offline: 'Sie sind offline. Es geht weiter, sobald Sie wieder verbunden sind.',
  processing: 'Wird verarbeitet. Schließen Sie diese Seite nicht.',
  close: 'Schließen',
  retry: 'Erneut versuchen',
  amount_to_pay: 'Zu zahlen: {amount}',

  challenge_title: 'Bestätigen Sie Ihre Identität',
  challenge_frame_title: 'Bestätigungsseite Ihrer Bank',
  challenge_loading: 'Verbindung zu Ihrer Bank wird hergestellt…',
  challenge_slow: 'Ihre Bank braucht länger als üblich.',
  challenge_failed_to_load: 'Die Seite Ihrer Bank antwortet nicht.',

  leave_question: 'Bestätigung abbrechen?',
  leave_explanation: 'Die Zahlung wird dann nicht ausgeführt.',
  leave_stay: 'Weiter bestätigen',
  leave_confirm: 'Abbrechen',

  qr_title: 'Mit {method} bezahlen',
  qr_instruction: 'Scannen Sie diesen Code mit {method} auf Ihrem Smartphone.',
  qr_alt: 'QR-Code für {method}',
  qr_remaining: 'Läuft ab in {time}',
  qr_expired: 'Dieser Code ist abgelaufen.',
  qr_waiting: 'Warten auf Ihre Zahlung…',
  open_app: '{method} öffnen',
  method_alipay: 'Alipay',
  method_wechat_pay: 'WeChat Pay',
  method_card: 'Karte',
}

export default de
