import type { FieldMessages } from './messages.ts'

const ptBR: FieldMessages = {
  number: 'Número do cartão',
  expiry: 'Validade',
  expiry_placeholder: 'MM / AA',
  cvc: 'Código de segurança',
  cvc_placeholder: 'CVV',
  postal: 'CEP',
  postal_placeholder: 'CEP',
  postal_us: 'Código postal',
  postal_placeholder_us: 'Código postal',

  cvc_hint: '3 dígitos no verso do cartão',
  cvc_hint_front: '4 dígitos na frente do cartão',
  cvc_optional: 'CVV (opcional)',

  choose_network: 'Escolha a bandeira para este cartão',

  frame_title_card: 'Formulário seguro de pagamento com cartão',

  incomplete_number: 'Digite o número completo do cartão.',
  invalid_number: 'Confira o número do cartão.',
  brand_not_accepted: 'Não aceitamos cartões {brand}. Use outro cartão.',
  incomplete_expiry: 'Digite o mês e o ano da validade.',
  invalid_expiry_month: 'O mês deve ser de 01 a 12.',
  invalid_expiry_year: 'Confira o ano da validade.',
  expired_card: 'Este cartão está vencido.',
  incomplete_cvc: 'Digite o código de segurança de {n} dígitos.',
  incomplete_postal_code: 'Digite o CEP completo.',

  card_not_received: 'Não foi possível ler os dados do cartão. Tente novamente.',
  unexpected: 'Algo deu errado do nosso lado. Tente novamente em instantes.',
}

export default ptBR
