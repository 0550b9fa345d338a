import type { FieldMessages } from './messages.ts'

const es: FieldMessages = {
  number: 'Número de tarjeta',
  expiry: 'Fecha de caducidad',
  expiry_placeholder: 'MM / AA',
  cvc: 'Código de seguridad',
  cvc_placeholder: 'CVC',
  postal: 'Código postal',
  postal_placeholder: 'Código postal',
  postal_us: 'Código postal',
  postal_placeholder_us: 'Código postal',

  cvc_hint: '3 dígitos en el reverso de la tarjeta',
  cvc_hint_front: '4 dígitos en el anverso de la tarjeta',
  cvc_optional: 'CVC (opcional)',

  choose_network: 'Elige la red para esta tarjeta',

  frame_title_card: 'Formulario seguro de pago con tarjeta',

  incomplete_number: 'Completa el número de tarjeta.',
  invalid_number: 'Revisa el número de tarjeta.',
  brand_not_accepted: 'No se aceptan tarjetas {brand}. Prueba con otra.',
  incomplete_expiry: 'Introduce la fecha de caducidad completa.',
  invalid_expiry_month: 'El mes debe estar entre 01 y 12.',
  invalid_expiry_year: 'Revisa el año de caducidad.',
  expired_card: 'Esta tarjeta ha caducado.',
  incomplete_cvc: 'Introduce el código de seguridad de {n} dígitos.',
  incomplete_postal_code: 'Introduce el código postal completo.',

  card_not_received: 'No hemos podido leer los datos de la tarjeta. Inténtalo de nuevo.',
  unexpected: 'Ha habido un problema por nuestra parte. Inténtalo de nuevo en unos instantes.',
}

export default es
