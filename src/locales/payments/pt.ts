import type { PaymentMessages } from './messages.ts'

const pt: PaymentMessages = {
  connection_failed:
    'Não foi possível contactar o serviço de pagamento. Verifique a sua ligação e tente novamente.',
  outcome_unknown:
    'Não foi possível confirmar se o pagamento foi efetuado. Consulte a sua encomenda antes de voltar a pagar.',
  payment_in_progress: 'Este pagamento já está a ser processado.',
  canceled_by_page: 'Este pedido foi cancelado.',
  card_not_received: 'Não foi possível ler os dados do cartão. Tente novamente.',
  unexpected: 'Ocorreu um problema do nosso lado. Tente novamente dentro de momentos.',
  authentication_failed:
    'Não foi possível confirmar a sua identidade junto do banco. Tente novamente ou utilize outro cartão.',
  action_incomplete:
    'O pagamento ainda não foi concluído. Consulte a sua encomenda antes de voltar a pagar.',
  payment_stopped: 'Interrompeu este pagamento. Nada foi cobrado.',
  invalid_redirect: 'O pagamento não pode continuar no endereço indicado.',
  intent_mismatch: 'O valor do pagamento foi alterado. Recarregue a página.',

  card_declined: 'O seu cartão foi recusado. Utilize outro cartão.',
  insufficient_funds: 'O seu cartão não tem saldo suficiente. Utilize outro cartão.',
  expired_card: 'O seu cartão expirou. Utilize outro cartão.',
  incorrect_number: 'O número do cartão não está correto. Verifique-o e tente novamente.',
  incorrect_cvc: 'O código de segurança não está correto. Verifique-o e tente novamente.',
  processing_error:
    'De momento, não é possível processar o seu cartão. Aguarde um pouco e tente novamente.',
  authentication_required:
    'O seu banco precisa de confirmar a sua identidade. Tente novamente ou utilize outro cartão.',

  offline: 'Está sem ligação à Internet. Continuaremos assim que a recuperar.',
  processing: 'A processar. Não feche esta página.',
  close: 'Fechar',
  retry: 'Tentar novamente',
  amount_to_pay: 'Total a pagar: {amount}',

  challenge_title: 'Confirme a sua identidade',
  challenge_frame_title: 'Página de confirmação do seu banco',
  challenge_loading: 'A ligar ao seu banco…',
  challenge_slow: 'O seu banco está a demorar mais do que o habitual.',
  challenge_failed_to_load: 'A página do seu banco não está a responder.',

  leave_question: 'Interromper a confirmação?',
  leave_explanation: 'O pagamento não será concluído.',
  leave_stay: 'Continuar a confirmação',
  leave_confirm: 'Interromper',

  qr_title: 'Pagar com {method}',
  qr_instruction: 'Leia este código com o {method} no seu telemóvel.',
  qr_alt: 'Código QR para pagar com {method}',
  qr_remaining: 'Expira em {time}',
  qr_expired: 'Este código expirou.',
  qr_waiting: 'A aguardar o seu pagamento…',
  open_app: 'Abrir {method}',
  method_alipay: 'Alipay',
  method_wechat_pay: 'WeChat Pay',
  method_card: 'cartão',
}

export default pt
