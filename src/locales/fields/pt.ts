import type { FieldMessages } from './messages.ts'

const pt: FieldMessages = {
  number: 'Número do cartão',
  expiry: 'Data de validade',
  expiry_placeholder: 'MM / AA',
  cvc: 'Código de segurança',
  cvc_placeholder: 'CVC',
  postal: 'Código postal',
  postal_placeholder: 'Código postal',
  postal_us: 'Código postal',
  postal_placeholder_us: 'Código postal',

  cvc_hint: '3 dígitos no verso do cartão',
  cvc_hint_front: '4 dígitos na frente do cartão',
  cvc_optional: 'CVC (opcional)',

  choose_network: 'Escolha a rede para este cartão',

  frame_title_card: 'Formulário seguro de pagamento com cartão',

  incomplete_number: 'Introduza o número completo do cartão.',
  invalid_number: 'Verifique o número do cartão.',
  brand_not_accepted: 'Não são aceites cartões {brand}. Utilize outro cartão.',
  incomplete_expiry: 'Introduza a data de validade completa.',
  invalid_expiry_month: 'O mês deve estar entre 01 e 12.',
  invalid_expiry_year: 'Verifique o ano de validade.',
  expired_card: 'Este cartão expirou.',
  incomplete_cvc: 'Introduza o código de segurança de {n} dígitos.',
  incomplete_postal_code: 'Introduza o código postal completo.',

  card_not_received: 'Não foi possível ler os dados do cartão. Tente novamente.',
  unexpected: 'Ocorreu um problema do nosso lado. Tente novamente dentro de momentos.',
}

export default pt
