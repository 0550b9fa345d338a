import type { FieldMessages } from './messages.ts'

const hi: FieldMessages = {
  number: 'कार्ड नंबर',
  expiry: 'समाप्ति तिथि',
  expiry_placeholder: 'MM / YY',
  cvc: 'सुरक्षा कोड',
  cvc_placeholder: 'CVV',
  postal: 'पोस्टल कोड',
  postal_placeholder: 'पोस्टल कोड',
  postal_us: 'पोस्टल कोड',
  postal_placeholder_us: 'पोस्टल कोड',

  cvc_hint: 'कार्ड के पीछे लिखे 3 अंक',
  cvc_hint_front: 'कार्ड के सामने लिखे 4 अंक',
  cvc_optional: 'CVV (वैकल्पिक)',

  choose_network: 'इस कार्ड के लिए नेटवर्क चुनें',

  frame_title_card: 'सुरक्षित कार्ड भुगतान फ़ॉर्म',

  incomplete_number: 'पूरा कार्ड नंबर डालें।',
  invalid_number: 'कार्ड नंबर की जाँच करें।',
  brand_not_accepted: 'यहाँ {brand} कार्ड स्वीकार नहीं किए जाते। दूसरा कार्ड आज़माएँ।',
  incomplete_expiry: 'पूरी समाप्ति तिथि डालें।',
  invalid_expiry_month: 'महीना 01 से 12 के बीच होना चाहिए।',
  invalid_expiry_year: 'समाप्ति तिथि के साल की जाँच करें।',
  expired_card: 'इस कार्ड की वैधता समाप्त हो चुकी है।',
  incomplete_cvc: '{n} अंकों का सुरक्षा कोड डालें।',
  incomplete_postal_code: 'पूरा पोस्टल कोड डालें।',

  card_not_received: 'आपके कार्ड की जानकारी पढ़ी नहीं जा सकी। फिर से कोशिश करें।',
  unexpected: 'हमारी ओर से कोई गड़बड़ी हुई है। थोड़ी देर में फिर से कोशिश करें।',
}

export default hi
