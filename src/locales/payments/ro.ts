import type { PaymentMessages } from './messages.ts'

const ro: PaymentMessages = {
  connection_failed:
    'Nu ne-am putut conecta la serviciul de plată. Verificați conexiunea și încercați din nou.',
  outcome_unknown:
    'Nu am putut confirma dacă plata a fost efectuată. Verificați comanda înainte de a plăti din nou.',
  payment_in_progress: 'Această plată este deja în curs de procesare.',
  canceled_by_page: 'Această solicitare a fost anulată.',
  card_not_received: 'Nu am putut citi datele cardului. Încercați din nou.',
  unexpected: 'A apărut o problemă la noi. Încercați din nou peste câteva momente.',
  authentication_failed:
    'Nu v-am putut confirma identitatea la bancă. Încercați din nou sau folosiți alt card.',
  action_incomplete:
    'Această plată nu este încă finalizată. Verificați comanda înainte de a plăti din nou.',
  payment_stopped: 'Ați întrerupt această plată. Nu s-a debitat nimic.',
  invalid_redirect: 'Plata nu poate continua la adresa indicată.',
  intent_mismatch: 'Suma de plată s-a schimbat. Reîncărcați pagina.',

  card_declined: 'Cardul a fost refuzat. Folosiți alt card.',
  insufficient_funds: 'Cardul nu are fonduri suficiente. Folosiți alt card.',
  expired_card: 'Cardul a expirat. Folosiți alt card.',
  incorrect_number: 'Numărul cardului nu este corect. Verificați-l și încercați din nou.',
  incorrect_cvc: 'Codul de securitate nu este corect. Verificați-l și încercați din nou.',
  processing_error: 'Cardul nu poate fi procesat acum. Așteptați puțin și încercați din nou.',
  authentication_required:
    'Banca trebuie să vă confirme identitatea. Încercați din nou sau folosiți alt card.',

  offline: 'Sunteți offline. Continuăm imediat ce revine conexiunea.',
  processing: 'Se procesează. Nu închideți această pagină.',
  close: 'Închide',
  retry: 'Încearcă din nou',
  amount_to_pay: 'De plată: {amount}',

  challenge_title: 'Confirmați-vă identitatea',
  challenge_frame_title: 'Pagina de confirmare a băncii',
  challenge_loading: 'Se face conexiunea cu banca…',
  challenge_slow: 'Banca răspunde mai greu decât de obicei.',
  challenge_failed_to_load: 'Pagina băncii nu răspunde.',

  leave_question: 'Întrerupeți confirmarea?',
  leave_explanation: 'Plata nu va fi finalizată.',
  leave_stay: 'Continuă confirmarea',
  leave_confirm: 'Întrerupe',

  qr_title: 'Plată cu {method}',
  qr_instruction: 'Scanați acest cod cu {method} pe telefon.',
  qr_alt: 'Cod QR pentru {method}',
  qr_remaining: 'Expiră în {time}',
  qr_expired: 'Acest cod a expirat.',
  qr_waiting: 'Așteptăm plata…',
  open_app: 'Deschide {method}',
  method_alipay: 'Alipay',
  method_wechat_pay: 'WeChat Pay',
  method_card: 'card',
}

export default ro
