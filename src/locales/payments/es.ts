import type { PaymentMessages } from './messages.ts'

const es: PaymentMessages = {
  connection_failed:
    'No hemos podido conectar con el servicio de pago. Comprueba tu conexión e inténtalo de nuevo.',
  outcome_unknown:
    'No hemos podido confirmar si el pago se ha realizado. Consulta tu pedido antes de volver a pagar.',
  payment_in_progress: 'Este pago ya se está procesando.',
  canceled_by_page: 'Se ha cancelado la solicitud.',
  card_not_received: 'No hemos podido leer los datos de la tarjeta. Inténtalo de nuevo.',
  unexpected: 'Ha habido un problema por nuestra parte. Inténtalo de nuevo en unos instantes.',
  authentication_failed:
    'No hemos podido verificar tu identidad con el banco. Inténtalo de nuevo o usa otra tarjeta.',
  action_incomplete:
    'El pago todavía no se ha completado. Consulta tu pedido antes de volver a pagar.',
  payment_stopped: 'Has interrumpido este pago. No se te ha cobrado nada.',
  invalid_redirect: 'El pago no puede continuar en la dirección indicada.',
  intent_mismatch: 'El importe del pago ha cambiado. Vuelve a cargar la página.',

  card_declined: 'Se ha rechazado tu tarjeta. Prueba con otra.',
  insufficient_funds: 'Tu tarjeta no tiene fondos suficientes. Prueba con otra.',
  expired_card: 'Tu tarjeta ha caducado. Usa otra.',
  incorrect_number: 'El número de tarjeta no es correcto. Revísalo e inténtalo de nuevo.',
  incorrect_cvc: 'El código de seguridad no es correcto. Revísalo e inténtalo de nuevo.',
  processing_error:
    'Ahora mismo no se puede procesar tu tarjeta. Espera un momento e inténtalo de nuevo.',
  authentication_required:
    'Tu banco quiere confirmar que eres tú. Inténtalo de nuevo o usa otra tarjeta.',

  offline: 'No tienes conexión. Seguiremos en cuanto la recuperes.',
  processing: 'Procesando. No cierres esta página.',
  close: 'Cerrar',
  retry: 'Reintentar',
  amount_to_pay: 'Total a pagar: {amount}',

  challenge_title: 'Confirma que eres tú',
  challenge_frame_title: 'Página de verificación de tu banco',
  challenge_loading: 'Conectando con tu banco…',
  challenge_slow: 'Tu banco está tardando más de lo habitual.',
  challenge_failed_to_load: 'La página de tu banco no responde.',

  leave_question: '¿Quieres interrumpir la verificación?',
  leave_explanation: 'El pago no se completará.',
  leave_stay: 'Seguir con la verificación',
  leave_confirm: 'Interrumpir',

  qr_title: 'Pagar con {method}',
  qr_instruction: 'Escanea este código con {method} desde tu móvil.',
  qr_alt: 'Código QR de {method}',
  qr_remaining: 'Caduca en {time}',
  qr_expired: 'Este código ha caducado.',
  qr_waiting: 'Esperando tu pago…',
  open_app: 'Abrir {method}',
  method_alipay: 'Alipay',
  method_wechat_pay: 'WeChat Pay',
  method_card: 'tarjeta',
}

export default es
