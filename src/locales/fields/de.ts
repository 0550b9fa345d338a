import type { FieldMessages } from './messages.ts'

const de: FieldMessages = {
  number: 'Kartennummer',
  expiry: 'Ablaufdatum',
  expiry_placeholder: 'MM / JJ',
  cvc: 'Sicherheitscode',
  cvc_placeholder: 'CVC',
  postal: 'Postleitzahl',
  postal_placeholder: 'PLZ',
  postal_us: 'Postleitzahl',
  postal_placeholder_us: 'PLZ',

  cvc_hint: '3 Ziffern auf der Rückseite der Karte',
  cvc_hint_front: '4 Ziffern auf der Vorderseite der Karte',
  cvc_optional: 'CVC (optional)',

  choose_network: 'Netzwerk für diese Karte wählen',

  frame_title_card: 'Sicheres Formular für die Kartenzahlung',

  incomplete_number: 'Geben Sie die vollständige Kartennummer ein.',
  invalid_number: 'Prüfen Sie die Kartennummer.',
  brand_not_accepted: '{brand} wird hier nicht akzeptiert. Verwenden Sie eine andere Karte.',
  incomplete_expiry: 'Geben Sie das vollständige Ablaufdatum ein.',
  invalid_expiry_month: 'Der Monat muss zwischen 01 und 12 liegen.',
  invalid_expiry_year: 'Prüfen Sie das Ablaufjahr.',
  expired_card: 'Diese Karte ist abgelaufen.',
  incomplete_cvc: 'Geben Sie den {n}-stelligen Sicherheitscode ein.',
  incomplete_postal_code: 'Geben Sie die vollständige Postleitzahl ein.',

  card_not_received: 'Ihre Kartendaten konnten nicht gelesen werden. Versuchen Sie es noch einmal.',
  unexpected: 'Bei uns ist ein Fehler aufgetreten. Versuchen Sie es gleich noch einmal.',
}

export default de
