import type { FieldMessages } from './messages.ts'

const es419: FieldMessages = {
  number: 'Número de tarjeta',
  expiry: 'Fecha de vencimiento',
  expiry_placeholder: 'MM / AA',
  cvc: 'Código de seguridad',
  cvc_placeholder: 'CVV',
  postal: 'Código postal',
  postal_placeholder: 'Código postal',
  postal_us: 'Código postal',
  postal_placeholder_us: 'Código postal',

  cvc_hint: '3 dígitos al reverso de la tarjeta',
  cvc_hint_front: '4 dígitos al frente de la tarjeta',
  cvc_optional: 'CVV (opcional)',

  choose_network: 'Elige la red para esta tarjeta',

  frame_title_card: 'Formulario seguro de pago con tarjeta',

  incomplete_number: 'Completa el número de tarjeta.',
  invalid_number: 'Verifica el número de tarjeta.',
  brand_not_accepted: 'No se aceptan tarjetas {brand}. Prueba con otra.',
  incomplete_expiry: 'Ingresa la fecha de vencimiento completa.',
  invalid_expiry_month: 'El mes debe estar entre 01 y 12.',
  invalid_expiry_year: 'Verifica el año de vencimiento.',
  expired_card: 'Esta tarjeta está vencida.',
  incomplete_cvc: 'Ingresa el código de seguridad de {n} dígitos.',
  incomplete_postal_code: 'Ingresa el código postal completo.',

  card_not_received: 'No pudimos leer los datos de la tarjeta. Inténtalo de nuevo.',
  unexpected: 'Hubo un problema de nuestro lado. Inténtalo de nuevo en unos momentos.',
}

export default es419
