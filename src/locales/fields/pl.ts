import type { FieldMessages } from './messages.ts'

const pl: FieldMessages = {
  number: 'Numer karty',
  expiry: 'Data ważności',
  expiry_placeholder: 'MM / RR',
  cvc: 'Kod zabezpieczający',
  cvc_placeholder: 'CVC',
  postal: 'Kod pocztowy',
  postal_placeholder: 'Kod pocztowy',
  postal_us: 'Kod pocztowy',
  postal_placeholder_us: 'Kod pocztowy',

  cvc_hint: '3 cyfry na odwrocie karty',
  cvc_hint_front: '4 cyfry z przodu karty',
  cvc_optional: 'CVC (opcjonalnie)',

  choose_network: 'Wybierz sieć dla tej karty',

  frame_title_card: 'Bezpieczny formularz płatności kartą',

  incomplete_number: 'Wpisz pełny numer karty.',
  invalid_number: 'Sprawdź numer karty.',
  brand_not_accepted: 'Karty {brand} nie są tu akceptowane. Użyj innej karty.',
  incomplete_expiry: 'Wpisz pełną datę ważności.',
  invalid_expiry_month: 'Miesiąc musi być z zakresu 01–12.',
  invalid_expiry_year: 'Sprawdź rok ważności karty.',
  expired_card: 'Ta karta straciła ważność.',
  incomplete_cvc: 'Wpisz {n}-cyfrowy kod zabezpieczający.',
  incomplete_postal_code: 'Wpisz pełny kod pocztowy.',

  card_not_received: 'Nie udało się odczytać danych karty. Spróbuj ponownie.',
  unexpected: 'Wystąpił problem po naszej stronie. Spróbuj ponownie za chwilę.',
}

export default pl
