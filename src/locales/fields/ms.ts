import type { FieldMessages } from './messages.ts'

const ms: FieldMessages = {
  number: 'Nombor kad',
  expiry: 'Tarikh luput',
  expiry_placeholder: 'BB / TT',
  cvc: 'Kod keselamatan',
  cvc_placeholder: 'CVV',
  postal: 'Poskod',
  postal_placeholder: 'Poskod',
  postal_us: 'Poskod',
  postal_placeholder_us: 'Poskod',

  cvc_hint: '3 digit di belakang kad',
  cvc_hint_front: '4 digit di hadapan kad',
  cvc_optional: 'CVV (pilihan)',

  choose_network: 'Pilih rangkaian untuk kad ini',

  frame_title_card: 'Borang selamat untuk pembayaran kad',

  incomplete_number: 'Lengkapkan nombor kad anda.',
  invalid_number: 'Semak nombor kad anda.',
  brand_not_accepted: '{brand} tidak diterima di sini. Gunakan kad lain.',
  incomplete_expiry: 'Masukkan tarikh luput yang lengkap.',
  invalid_expiry_month: 'Bulan mestilah 01–12.',
  invalid_expiry_year: 'Semak tahun luput.',
  expired_card: 'Kad ini telah tamat tempoh.',
  incomplete_cvc: 'Masukkan kod keselamatan {n} digit.',
  incomplete_postal_code: 'Masukkan poskod yang lengkap.',

  card_not_received: 'Butiran kad anda tidak dapat dibaca. Cuba lagi.',
  unexpected: 'Terdapat masalah pada sistem kami. Cuba lagi sebentar lagi.',
}

export default ms
