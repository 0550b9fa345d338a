import type { PaymentMessages } from './messages.ts'

const pl: PaymentMessages = {
  connection_failed:
    'Nie udało się połączyć z usługą płatniczą. Sprawdź połączenie i spróbuj ponownie.',
  outcome_unknown:
    'Nie udało się ustalić, czy ta płatność doszła do skutku. Sprawdź zamówienie, zanim zapłacisz ponownie.',
  payment_in_progress: 'Ta płatność jest już przetwarzana.',
  canceled_by_page: 'To żądanie zostało anulowane.',
  card_not_received: 'Nie udało się odczytać danych karty. Spróbuj ponownie.',
  unexpected: 'Wystąpił problem po naszej stronie. Spróbuj ponownie za chwilę.',
  authentication_failed:
    'Nie udało się potwierdzić Twojej tożsamości w banku. Spróbuj ponownie lub użyj innej karty.',
  action_incomplete:
    'Ta płatność nie została jeszcze zakończona. Sprawdź zamówienie, zanim zapłacisz ponownie.',
  payment_stopped: 'Ta płatność została przerwana. Nic nie pobrano.',
  invalid_redirect: 'Nie można kontynuować tej płatności pod podanym adresem.',
  intent_mismatch: 'Kwota tej płatności się zmieniła. Odśwież stronę.',

  card_declined: 'Karta została odrzucona. Użyj innej karty.',
  insufficient_funds: 'Na karcie brakuje środków. Użyj innej karty.',
  expired_card: 'Karta straciła ważność. Użyj innej karty.',
  incorrect_number: 'Numer karty jest nieprawidłowy. Sprawdź go i spróbuj ponownie.',
  incorrect_cvc: 'Kod zabezpieczający jest nieprawidłowy. Sprawdź go i spróbuj ponownie.',
  processing_error: 'Nie można teraz obsłużyć tej karty. Odczekaj chwilę i spróbuj ponownie.',
  authentication_required:
    'Bank musi potwierdzić Twoją tożsamość. Spróbuj ponownie lub użyj innej karty.',

  offline: 'Brak połączenia z internetem. Wznowimy, gdy tylko połączenie wróci.',
  processing: 'Przetwarzanie. Nie zamykaj tej strony.',
  close: 'Zamknij',
  retry: 'Spróbuj ponownie',
  amount_to_pay: 'Do zapłaty: {amount}',

  challenge_title: 'Potwierdź swoją tożsamość',
  challenge_frame_title: 'Strona potwierdzenia Twojego banku',
  challenge_loading: 'Łączenie z Twoim bankiem…',
  challenge_slow: 'Twój bank odpowiada dłużej niż zwykle.',
  challenge_failed_to_load: 'Strona Twojego banku nie odpowiada.',

  leave_question: 'Przerwać potwierdzanie?',
  leave_explanation: 'Płatność nie zostanie zrealizowana.',
  leave_stay: 'Kontynuuj potwierdzanie',
  leave_confirm: 'Przerwij',

  qr_title: 'Zapłać przez {method}',
  qr_instruction: 'Zeskanuj ten kod w aplikacji {method} na telefonie.',
  qr_alt: 'Kod QR do płatności przez {method}',
  qr_remaining: 'Wygasa za {time}',
  qr_expired: 'Ten kod wygasł.',
  qr_waiting: 'Czekamy na Twoją płatność…',
  open_app: 'Otwórz {method}',
  method_alipay: 'Alipay',
  method_wechat_pay: 'WeChat Pay',
  method_card: 'karta',
}

export default pl
