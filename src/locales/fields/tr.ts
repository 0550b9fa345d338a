import type { FieldMessages } from './messages.ts'

const tr: FieldMessages = {
  number: 'Kart numarası',
  expiry: 'Son kullanma tarihi',
  expiry_placeholder: 'AA / YY',
  cvc: 'Güvenlik kodu',
  cvc_placeholder: 'CVV',
  postal: 'Posta kodu',
  postal_placeholder: 'Posta kodu',
  postal_us: 'Posta kodu',
  postal_placeholder_us: 'Posta kodu',

  cvc_hint: 'Kartın arkasındaki 3 rakam',
  cvc_hint_front: 'Kartın önündeki 4 rakam',
  cvc_optional: 'CVV (isteğe bağlı)',

  choose_network: 'Bu kart için ağ seçin',

  frame_title_card: 'Güvenli kart ödeme formu',

  incomplete_number: 'Kart numarasını eksiksiz girin.',
  invalid_number: 'Kart numarasını kontrol edin.',
  brand_not_accepted: '{brand} burada kabul edilmiyor. Başka bir kart deneyin.',
  incomplete_expiry: 'Son kullanma tarihini eksiksiz girin.',
  invalid_expiry_month: 'Ay 01 ile 12 arasında olmalı.',
  invalid_expiry_year: 'Son kullanma yılını kontrol edin.',
  expired_card: 'Bu kartın süresi dolmuş.',
  incomplete_cvc: '{n} haneli güvenlik kodunu girin.',
  incomplete_postal_code: 'Posta kodunu eksiksiz girin.',

  card_not_received: 'Kart bilgileriniz okunamadı. Tekrar deneyin.',
  unexpected: 'Bizden kaynaklanan bir sorun oluştu. Biraz sonra tekrar deneyin.',
}

export default tr
