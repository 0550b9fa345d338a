import type { PaymentMessages } from './messages.ts'

const sv: PaymentMessages = {
  connection_failed: 'Vi kunde inte nå betaltjänsten. Kontrollera anslutningen och försök igen.',
  outcome_unknown:
    'Vi kunde inte bekräfta om betalningen gick igenom. Kontrollera din beställning innan du betalar igen.',
  payment_in_progress: 'Betalningen behandlas redan.',
  canceled_by_page: 'Begäran avbröts.',
  card_not_received: 'Vi kunde inte läsa dina kortuppgifter. Försök igen.',
  unexpected: 'Något gick fel hos oss. Försök igen om en stund.',
  authentication_failed:
    'Vi kunde inte bekräfta din identitet hos banken. Försök igen eller använd ett annat kort.',
  action_incomplete:
    'Betalningen är inte klar än. Kontrollera din beställning innan du betalar igen.',
  payment_stopped: 'Du avbröt betalningen. Inget har dragits.',
  invalid_redirect: 'Betalningen kan inte fortsätta på den angivna adressen.',
  intent_mismatch: 'Betalningens belopp har ändrats. Ladda om sidan.',

  card_declined: 'Kortet nekades. Prova ett annat kort.',
  insufficient_funds: 'Det finns inte tillräckligt med pengar på kortet. Prova ett annat kort.',
  expired_card: 'Kortet har gått ut. Använd ett annat kort.',
  incorrect_number: 'Kortnumret stämmer inte. Kontrollera det och försök igen.',
  incorrect_cvc: 'Säkerhetskoden stämmer inte. Kontrollera den och försök igen.',
  processing_error: 'Kortet kan inte behandlas just nu. Vänta en stund och försök igen.',
  authentication_required:
    'Banken vill bekräfta att det är du. Försök igen eller använd ett annat kort.',

  offline: 'Du är offline. Vi fortsätter så snart du är ansluten igen.',
  processing: 'Behandlas. Stäng inte sidan.',
  close: 'Stäng',
  retry: 'Försök igen',
  amount_to_pay: 'Att betala: {amount}',

  challenge_title: 'Bekräfta att det är du',
  challenge_frame_title: 'Bankens bekräftelsesida',
  challenge_loading: 'Ansluter till din bank…',
  challenge_slow: 'Banken svarar långsammare än vanligt.',
  challenge_failed_to_load: 'Bankens sida svarar inte.',

  leave_question: 'Vill du avbryta bekräftelsen?',
  leave_explanation: 'Betalningen genomförs inte.',
  leave_stay: 'Fortsätt bekräfta',
  leave_confirm: 'Avbryt',

  qr_title: 'Betala med {method}',
  qr_instruction: 'Skanna koden med {method} på din telefon.',
  qr_alt: 'QR-kod för {method}',
  qr_remaining: 'Går ut om {time}',
  qr_expired: 'Koden har gått ut.',
  qr_waiting: 'Väntar på din betalning…',
  open_app: 'Öppna {method}',
  method_alipay: 'Alipay',
  method_wechat_pay: 'WeChat Pay',
  method_card: 'kort',
}

export default sv
