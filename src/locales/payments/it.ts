import type { PaymentMessages } from './messages.ts'

const it: PaymentMessages = {
  connection_failed:
    'Non riusciamo a raggiungere il servizio di pagamento. Controlla la connessione e riprova.',
  outcome_unknown:
    'Non siamo riusciti a verificare se il pagamento è andato a buon fine. Controlla il tuo ordine prima di pagare di nuovo.',
  payment_in_progress: 'Questo pagamento è già in elaborazione.',
  canceled_by_page: 'La richiesta è stata annullata.',
  card_not_received: 'Non siamo riusciti a leggere i dati della carta. Riprova.',
  unexpected: 'Si è verificato un problema da parte nostra. Riprova tra poco.',
  authentication_failed:
    'Non siamo riusciti a confermare la tua identità con la banca. Riprova o usa un’altra carta.',
  action_incomplete:
    'Il pagamento non è ancora stato completato. Controlla il tuo ordine prima di pagare di nuovo.',
  payment_stopped: 'Hai interrotto questo pagamento. Non è stato addebitato nulla.',
  invalid_redirect: 'Il pagamento non può continuare all’indirizzo indicato.',
  intent_mismatch: 'L’importo del pagamento è cambiato. Ricarica la pagina.',

  card_declined: 'La tua carta è stata rifiutata. Prova con un’altra carta.',
  insufficient_funds: 'La tua carta non ha fondi sufficienti. Prova con un’altra carta.',
  expired_card: 'La tua carta è scaduta. Usa un’altra carta.',
  incorrect_number: 'Il numero della carta non è corretto. Controllalo e riprova.',
  incorrect_cvc: 'Il codice di sicurezza non è corretto. Controllalo e riprova.',
  processing_error:
    'Al momento non è possibile elaborare la tua carta. Attendi un attimo e riprova.',
  authentication_required: 'La tua banca deve confermare che sei tu. Riprova o usa un’altra carta.',

  offline: 'Sei offline. Riprenderemo appena tornerà la connessione.',
  processing: 'Elaborazione in corso. Non chiudere questa pagina.',
  close: 'Chiudi',
  retry: 'Riprova',
  amount_to_pay: 'Da pagare: {amount}',

  challenge_title: 'Conferma la tua identità',
  challenge_frame_title: 'Pagina di verifica della tua banca',
  challenge_loading: 'Connessione alla tua banca…',
  challenge_slow: 'La tua banca sta impiegando più tempo del solito.',
  challenge_failed_to_load: 'La pagina della tua banca non risponde.',

  leave_question: 'Vuoi interrompere la verifica?',
  leave_explanation: 'Il pagamento non verrà completato.',
  leave_stay: 'Continua la verifica',
  leave_confirm: 'Interrompi',

  qr_title: 'Paga con {method}',
  qr_instruction: 'Scansiona questo codice con {method} sul tuo telefono.',
  qr_alt: 'Codice QR per {method}',
  qr_remaining: 'Scade tra {time}',
  qr_expired: 'Questo codice è scaduto.',
  qr_waiting: 'In attesa del tuo pagamento…',
  open_app: 'Apri {method}',
  method_alipay: 'Alipay',
  method_wechat_pay: 'WeChat Pay',
  method_card: 'carta',
}

export default it
