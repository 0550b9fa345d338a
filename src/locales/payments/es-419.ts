import type { PaymentMessages } from './messages.ts'

const es419: PaymentMessages = {
  connection_failed:
    'No pudimos conectarnos con el servicio de pago. Revisa tu conexión e inténtalo de nuevo.',
  outcome_unknown:
    'No pudimos confirmar si el pago se realizó. Revisa tu pedido antes de volver a pagar.',
  payment_in_progress: 'Este pago ya se está procesando.',
  canceled_by_page: 'Se canceló la solicitud.',
  card_not_received: 'No pudimos leer los datos de la tarjeta. Inténtalo de nuevo.',
  unexpected: 'Hubo un problema de nuestro lado. Inténtalo de nuevo en unos momentos.',
  authentication_failed:
    'No pudimos verificar tu identidad con el banco. Inténtalo de nuevo o usa otra tarjeta.',
  action_incomplete: 'El pago aún no se completó. Revisa tu pedido antes de volver a pagar.',
  payment_stopped: 'Detuviste este pago. No se te cobró nada.',
  invalid_redirect: 'El pago no puede continuar en la dirección indicada.',
  intent_mismatch: 'El monto del pago cambió. Vuelve a cargar la página.',

  card_declined: 'Tu tarjeta fue rechazada. Prueba con otra.',
  insufficient_funds: 'Tu tarjeta no tiene fondos suficientes. Prueba con otra.',
  expired_card: 'Tu tarjeta está vencida. Usa otra.',
  incorrect_number: 'El número de tarjeta no es correcto. Verifícalo e inténtalo de nuevo.',
  incorrect_cvc: 'El código de seguridad no es correcto. Verifícalo e inténtalo de nuevo.',
  processing_error:
    'Tu tarjeta no se puede procesar en este momento. Espera un poco e inténtalo de nuevo.',
  authentication_required:
    'Tu banco necesita confirmar que eres tú. Inténtalo de nuevo o usa otra tarjeta.',

  offline: 'No tienes conexión. Seguiremos en cuanto vuelvas a conectarte.',
  processing: 'Procesando. No cierres esta página.',
  close: 'Cerrar',
  retry: 'Reintentar',
  amount_to_pay: 'Total a pagar: {amount}',

  challenge_title: 'Confirma que eres tú',
  challenge_frame_title: 'Página de verificación de tu banco',
  challenge_loading: 'Conectando con tu banco…',
  challenge_slow: 'Tu banco está tardando más de lo normal.',
  challenge_failed_to_load: 'La página de tu banco no responde.',

  leave_question: '¿Quieres detener la verificación?',
  leave_explanation: 'El pago no se completará.',
  leave_stay: 'Seguir con la verificación',
  leave_confirm: 'Detener',

  qr_title: 'Pagar con {method}',
  qr_instruction: 'Escanea este código con {method} en tu celular.',
  qr_alt: 'Código QR de {method}',
  qr_remaining: 'Vence en {time}',
  qr_expired: 'Este código ya venció.',
  qr_waiting: 'Esperando tu pago…',
  open_app: 'Abrir {method}',
  method_alipay: 'Alipay',
  method_wechat_pay: 'WeChat Pay',
  method_card: 'tarjeta',
}

export default es419
