import type { PaymentMessages } from './messages.ts'

const ptBR: PaymentMessages = {
  connection_failed:
    'Não conseguimos acessar o serviço de pagamento. Verifique sua conexão e tente novamente.',
  outcome_unknown:
    'Não conseguimos confirmar se o pagamento foi realizado. Confira seu pedido antes de pagar de novo.',
  payment_in_progress: 'Este pagamento já está sendo processado.',
  canceled_by_page: 'Esta solicitação foi cancelada.',
  card_not_received: 'Não foi possível ler os dados do cartão. Tente novamente.',
  unexpected: 'Algo deu errado do nosso lado. Tente novamente em instantes.',
  authentication_failed:
    'Não foi possível confirmar sua identidade com o banco. Tente novamente ou use outro cartão.',
  action_incomplete:
    'O pagamento ainda não foi concluído. Confira seu pedido antes de pagar de novo.',
  payment_stopped: 'Você interrompeu este pagamento. Nada foi cobrado.',
  invalid_redirect: 'O pagamento não pode continuar no endereço informado.',
  intent_mismatch: 'O valor do pagamento mudou. Recarregue a página.',

  card_declined: 'Seu cartão foi recusado. Use outro cartão.',
  insufficient_funds: 'Seu cartão não tem saldo ou limite suficiente. Use outro cartão.',
  expired_card: 'Seu cartão está vencido. Use outro cartão.',
  incorrect_number: 'O número do cartão está incorreto. Confira e tente novamente.',
  incorrect_cvc: 'O código de segurança está incorreto. Confira e tente novamente.',
  processing_error:
    'Não foi possível processar seu cartão agora. Aguarde um momento e tente novamente.',
  authentication_required:
    'Seu banco precisa confirmar que é você. Tente novamente ou use outro cartão.',

  offline: 'Você está sem conexão. Vamos continuar assim que ela voltar.',
  processing: 'Processando. Não feche esta página.',
  close: 'Fechar',
  retry: 'Tentar novamente',
  amount_to_pay: 'Total a pagar: {amount}',

  challenge_title: 'Confirme que é você',
  challenge_frame_title: 'Página de confirmação do seu banco',
  challenge_loading: 'Conectando ao seu banco…',
  challenge_slow: 'Seu banco está demorando mais que o normal.',
  challenge_failed_to_load: 'A página do seu banco não está respondendo.',

  leave_question: 'Interromper a confirmação?',
  leave_explanation: 'O pagamento não será concluído.',
  leave_stay: 'Continuar a confirmação',
  leave_confirm: 'Interromper',

  qr_title: 'Pagar com {method}',
  qr_instruction: 'Escaneie este código com o {method} no seu celular.',
  qr_alt: 'QR Code para pagar com {method}',
  qr_remaining: 'Expira em {time}',
  qr_expired: 'Este código expirou.',
  qr_waiting: 'Aguardando seu pagamento…',
  open_app: 'Abrir {method}',
  method_alipay: 'Alipay',
  method_wechat_pay: 'WeChat Pay',
  method_card: 'cartão',
}

export default ptBR
