import type { PaymentMessages } from './messages.ts'

const fr: PaymentMessages = {
  connection_failed:
    'Impossible de joindre le service de paiement. Vérifiez votre connexion et réessayez.',
  outcome_unknown:
    'Nous n’avons pas pu confirmer si ce paiement a abouti. Consultez votre commande avant de payer à nouveau.',
  payment_in_progress: 'Ce paiement est déjà en cours de traitement.',
  canceled_by_page: 'Cette demande a été annulée.',
  card_not_received: 'Impossible de lire les données de la carte. Réessayez.',
  unexpected: 'Un problème est survenu de notre côté. Réessayez dans un instant.',
  authentication_failed:
    'Votre banque n’a pas pu confirmer votre identité. Réessayez ou utilisez une autre carte.',
  action_incomplete:
    'Ce paiement n’est pas encore terminé. Consultez votre commande avant de payer à nouveau.',
  payment_stopped: 'Vous avez interrompu ce paiement. Rien n’a été débité.',
  invalid_redirect: 'Ce paiement ne peut pas se poursuivre à l’adresse indiquée.',
  intent_mismatch: 'Le montant du paiement a changé. Rechargez la page.',

  card_declined: 'Votre carte a été refusée. Essayez une autre carte.',
  insufficient_funds: 'Le solde de votre carte est insuffisant. Essayez une autre carte.',
  expired_card: 'Votre carte a expiré. Utilisez une autre carte.',
  incorrect_number: 'Le numéro de carte est incorrect. Vérifiez-le et réessayez.',
  incorrect_cvc: 'Le code de sécurité est incorrect. Vérifiez-le et réessayez.',
  processing_error:
    'Votre carte ne peut pas être traitée pour l’instant. Patientez un instant et réessayez.',
  authentication_required:
    'Votre banque doit vérifier votre identité. Réessayez ou utilisez une autre carte.',

  offline: 'Vous êtes hors ligne. Nous reprendrons dès que la connexion sera rétablie.',
  processing: 'Traitement en cours. Ne fermez pas cette page.',
  close: 'Fermer',
  retry: 'Réessayer',
  amount_to_pay: 'À payer\u202f: {amount}',

  challenge_title: 'Confirmez votre identité',
  challenge_frame_title: 'Page de vérification de votre banque',
  challenge_loading: 'Connexion à votre banque…',
  challenge_slow: 'Votre banque met plus de temps que d’habitude à répondre.',
  challenge_failed_to_load: 'La page de votre banque ne répond pas.',

  leave_question: 'Interrompre la vérification\u202f?',
  leave_explanation: 'Le paiement ne sera pas effectué.',
  leave_stay: 'Poursuivre la vérification',
  leave_confirm: 'Interrompre',

  qr_title: 'Payer avec {method}',
  qr_instruction: 'Scannez ce code avec {method} sur votre téléphone.',
  qr_alt: 'QR code pour payer avec {method}',
  qr_remaining: 'Expire dans {time}',
  qr_expired: 'Ce code a expiré.',
  qr_waiting: 'En attente de votre paiement…',
  open_app: 'Ouvrir {method}',
  method_alipay: 'Alipay',
  method_wechat_pay: 'WeChat Pay',
  method_card: 'carte',
}

export default fr
