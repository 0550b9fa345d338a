import type { PaymentMessages } from './messages.ts'

const hi: PaymentMessages = {
  connection_failed: 'भुगतान सेवा से संपर्क नहीं हो सका। अपना इंटरनेट कनेक्शन जाँचें और फिर से कोशिश करें।',
  outcome_unknown:
    'हम पुष्टि नहीं कर सके कि यह भुगतान हुआ या नहीं। दोबारा भुगतान करने से पहले अपना ऑर्डर देख लें।',
  payment_in_progress: 'यह भुगतान पहले से प्रोसेस हो रहा है।',
  canceled_by_page: 'यह अनुरोध रद्द कर दिया गया।',
  card_not_received: 'आपके कार्ड की जानकारी पढ़ी नहीं जा सकी। फिर से कोशिश करें।',
  unexpected: 'हमारी ओर से कोई गड़बड़ी हुई है। थोड़ी देर में फिर से कोशिश करें।',
  authentication_failed:
    'आपके बैंक से आपकी पहचान की पुष्टि नहीं हो सकी। फिर से कोशिश करें या दूसरा कार्ड इस्तेमाल करें।',
  action_incomplete: 'यह भुगतान अभी पूरा नहीं हुआ है। दोबारा भुगतान करने से पहले अपना ऑर्डर देख लें।',
  payment_stopped: 'आपने यह भुगतान रोक दिया। कोई राशि नहीं काटी गई।',
  invalid_redirect: 'दिए गए पते पर यह भुगतान आगे नहीं बढ़ सकता।',
  intent_mismatch: 'भुगतान की राशि बदल गई है। पेज फिर से लोड करें।',

  card_declined: 'आपका कार्ड अस्वीकार कर दिया गया। दूसरा कार्ड आज़माएँ।',
  insufficient_funds: 'आपके कार्ड में पर्याप्त राशि नहीं है। दूसरा कार्ड आज़माएँ।',
  expired_card: 'आपके कार्ड की वैधता समाप्त हो चुकी है। दूसरा कार्ड इस्तेमाल करें।',
  incorrect_number: 'कार्ड नंबर सही नहीं है। जाँचकर फिर से कोशिश करें।',
  incorrect_cvc: 'सुरक्षा कोड सही नहीं है। जाँचकर फिर से कोशिश करें।',
  processing_error: 'आपका कार्ड अभी प्रोसेस नहीं हो सका। थोड़ी देर रुककर फिर से कोशिश करें।',
  authentication_required:
    'आपका बैंक आपकी पहचान की पुष्टि करना चाहता है। फिर से कोशिश करें या दूसरा कार्ड इस्तेमाल करें।',

  offline: 'आप ऑफ़लाइन हैं। कनेक्शन वापस आते ही हम आगे बढ़ेंगे।',
  processing: 'प्रोसेस हो रहा है। यह पेज बंद न करें।',
  close: 'बंद करें',
  retry: 'फिर से कोशिश करें',
  amount_to_pay: 'देय राशि: {amount}',

  challenge_title: 'अपनी पहचान की पुष्टि करें',
  challenge_frame_title: 'आपके बैंक का पुष्टि पेज',
  challenge_loading: 'आपके बैंक से कनेक्ट हो रहा है…',
  challenge_slow: 'आपका बैंक सामान्य से ज़्यादा समय ले रहा है।',
  challenge_failed_to_load: 'आपके बैंक का पेज जवाब नहीं दे रहा है।',

  leave_question: 'क्या आप पुष्टि रोकना चाहते हैं?',
  leave_explanation: 'भुगतान पूरा नहीं होगा।',
  leave_stay: 'पुष्टि जारी रखें',
  leave_confirm: 'रोकें',

  qr_title: '{method} से भुगतान करें',
  qr_instruction: 'अपने फ़ोन पर {method} से यह कोड स्कैन करें।',
  qr_alt: '{method} के लिए QR कोड',
  qr_remaining: '{time} में समाप्त होगा',
  qr_expired: 'इस कोड की समय-सीमा समाप्त हो गई है।',
  qr_waiting: 'आपके भुगतान का इंतज़ार है…',
  open_app: '{method} खोलें',
  method_alipay: 'Alipay',
  method_wechat_pay: 'WeChat Pay',
  method_card: 'कार्ड',
}

export default hi
