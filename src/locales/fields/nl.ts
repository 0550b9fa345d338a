import type { FieldMessages } from './messages.ts'

const nl: FieldMessages = {
  number: 'Kaartnummer',
  expiry: 'Vervaldatum',
  expiry_placeholder: 'MM / JJ',
  cvc: 'Beveiligingscode',
  cvc_placeholder: 'CVC',
  postal: 'Postcode',
  postal_placeholder: 'Postcode',
  postal_us: 'Postcode',
  postal_placeholder_us: 'Postcode',

  cvc_hint: '3 cijfers op de achterkant van de kaart',
  cvc_hint_front: '4 cijfers op de voorkant van de kaart',
  cvc_optional: 'CVC (optioneel)',

  choose_network: 'Kies het netwerk voor deze kaart',

  frame_title_card: 'Beveiligd formulier voor kaartbetaling',

  incomplete_number: 'Vul het volledige kaartnummer in.',
  invalid_number: 'Controleer het kaartnummer.',
  brand_not_accepted: '{brand} wordt hier niet geaccepteerd. Probeer een andere kaart.',
  incomplete_expiry: 'Vul de volledige vervaldatum in.',
  invalid_expiry_month: 'De maand moet tussen 01 en 12 liggen.',
  invalid_expiry_year: 'Controleer het vervaljaar.',
  expired_card: 'Deze kaart is verlopen.',
  incomplete_cvc: 'Vul de beveiligingscode van {n} cijfers in.',
  incomplete_postal_code: 'Vul de volledige postcode in.',

  card_not_received: 'We konden je kaartgegevens niet lezen. Probeer het opnieuw.',
  unexpected: 'Er ging bij ons iets mis. Probeer het zo meteen opnieuw.',
}

export default nl
