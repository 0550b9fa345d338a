import type { FieldMessages } from './messages.ts'

const fr: FieldMessages = {
  number: 'Numéro de carte',
  expiry: 'Date d’expiration',
  expiry_placeholder: 'MM / AA',
  cvc: 'Code de sécurité',
  cvc_placeholder: 'CVC',
  postal: 'Code postal',
  postal_placeholder: 'Code postal',
  postal_us: 'Code postal',
  postal_placeholder_us: 'Code postal',

  cvc_hint: '3 chiffres au dos de la carte',
  cvc_hint_front: '4 chiffres au recto de la carte',
  cvc_optional: 'CVC (facultatif)',

  choose_network: 'Choisissez le réseau de cette carte',

  frame_title_card: 'Formulaire sécurisé de paiement par carte',

  incomplete_number: 'Saisissez le numéro de carte complet.',
  invalid_number: 'Vérifiez le numéro de carte.',
  brand_not_accepted: 'Les cartes {brand} ne sont pas acceptées ici. Essayez une autre carte.',
  incomplete_expiry: 'Saisissez la date d’expiration complète.',
  invalid_expiry_month: 'Le mois doit être compris entre 01 et 12.',
  invalid_expiry_year: 'Vérifiez l’année d’expiration.',
  expired_card: 'Cette carte a expiré.',
  incomplete_cvc: 'Saisissez les {n} chiffres du code de sécurité.',
  incomplete_postal_code: 'Saisissez le code postal complet.',

  card_not_received: 'Impossible de lire les données de la carte. Réessayez.',
  unexpected: 'Un problème est survenu de notre côté. Réessayez dans un instant.',
}

export default fr
