import type { PaymentMessages } from './messages.ts'

const fil: PaymentMessages = {
  connection_failed:
    'Hindi kami makakonekta sa serbisyo ng pagbabayad. Tingnan ang koneksyon mo at subukan ulit.',
  outcome_unknown:
    'Hindi namin makumpirma kung natuloy ang bayad na ito. Tingnan muna ang order mo bago magbayad ulit.',
  payment_in_progress: 'Pinoproseso na ang bayad na ito.',
  canceled_by_page: 'Kinansela ang request na ito.',
  card_not_received: 'Hindi namin nabasa ang detalye ng card mo. Subukan ulit.',
  unexpected: 'Nagkaproblema sa system namin. Subukan ulit maya-maya.',
  authentication_failed:
    'Hindi namin nakumpirma sa bangko mo na ikaw ito. Subukan ulit o gumamit ng ibang card.',
  action_incomplete:
    'Hindi pa tapos ang bayad na ito. Tingnan muna ang order mo bago magbayad ulit.',
  payment_stopped: 'Itinigil mo ang bayad na ito. Walang siningil sa iyo.',
  invalid_redirect: 'Hindi maitutuloy ang bayad na ito sa ibinigay na address.',
  intent_mismatch: 'Nagbago ang halaga ng bayad na ito. I-reload ang page.',

  card_declined: 'Tinanggihan ang card mo. Gumamit ng ibang card.',
  insufficient_funds: 'Kulang ang balanse ng card mo. Gumamit ng ibang card.',
  expired_card: 'Expired na ang card mo. Gumamit ng ibang card.',
  incorrect_number: 'Mali ang numero ng card. Suriin ito at subukan ulit.',
  incorrect_cvc: 'Mali ang security code. Suriin ito at subukan ulit.',
  processing_error: 'Hindi maproseso ang card mo sa ngayon. Maghintay sandali at subukan ulit.',
  authentication_required:
    'Kailangang kumpirmahin ng bangko mo na ikaw ito. Subukan ulit o gumamit ng ibang card.',

  offline: 'Offline ka. Magpapatuloy kami kapag nakakonekta ka na ulit.',
  processing: 'Pinoproseso. Huwag isara ang page na ito.',
  close: 'Isara',
  retry: 'Subukan ulit',
  amount_to_pay: 'Babayaran: {amount}',

  challenge_title: 'Kumpirmahing ikaw ito',
  challenge_frame_title: 'Page ng bangko mo para sa pagkumpirma',
  challenge_loading: 'Kumokonekta sa bangko mo…',
  challenge_slow: 'Mas matagal kaysa karaniwan ang sagot ng bangko mo.',
  challenge_failed_to_load: 'Hindi sumasagot ang page ng bangko mo.',

  leave_question: 'Itigil ang pagkumpirma?',
  leave_explanation: 'Hindi makukumpleto ang bayad.',
  leave_stay: 'Ituloy ang pagkumpirma',
  leave_confirm: 'Itigil',

  qr_title: 'Magbayad gamit ang {method}',
  qr_instruction: 'I-scan ang code na ito gamit ang {method} sa telepono mo.',
  qr_alt: 'QR code para sa {method}',
  qr_remaining: 'Mag-e-expire sa loob ng {time}',
  qr_expired: 'Expired na ang code na ito.',
  qr_waiting: 'Hinihintay ang bayad mo…',
  open_app: 'Buksan ang {method}',
  method_alipay: 'Alipay',
  method_wechat_pay: 'WeChat Pay',
  method_card: 'card',
}

export default fil
