import type { FieldMessages } from './messages.ts'

const id: FieldMessages = {
  number: 'Nomor kartu',
  expiry: 'Masa berlaku',
  expiry_placeholder: 'BB / TT',
  cvc: 'Kode keamanan',
  cvc_placeholder: 'CVV',
  postal: 'Kode pos',
  postal_placeholder: 'Kode pos',
  postal_us: 'Kode pos',
  postal_placeholder_us: 'Kode pos',

  cvc_hint: '3 digit di belakang kartu',
  cvc_hint_front: '4 digit di depan kartu',
  cvc_optional: 'CVV (opsional)',

  choose_network: 'Pilih jaringan untuk kartu ini',

  frame_title_card: 'Formulir aman untuk pembayaran kartu',

  incomplete_number: 'Lengkapi nomor kartu Anda.',
  invalid_number: 'Periksa nomor kartu Anda.',
  brand_not_accepted: '{brand} tidak diterima di sini. Gunakan kartu lain.',
  incomplete_expiry: 'Lengkapi masa berlaku kartu.',
  invalid_expiry_month: 'Bulan harus 01–12.',
  invalid_expiry_year: 'Periksa tahun masa berlaku.',
  expired_card: 'Kartu ini sudah kedaluwarsa.',
  incomplete_cvc: 'Masukkan {n} digit kode keamanan.',
  incomplete_postal_code: 'Lengkapi kode pos Anda.',

  card_not_received: 'Data kartu Anda tidak terbaca. Coba lagi.',
  unexpected: 'Terjadi gangguan di sistem kami. Coba lagi beberapa saat lagi.',
}

export default id
