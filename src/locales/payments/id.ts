import type { PaymentMessages } from './messages.ts'

const id: PaymentMessages = {
  connection_failed:
    'Kami tidak dapat terhubung ke layanan pembayaran. Periksa koneksi Anda, lalu coba lagi.',
  outcome_unknown:
    'Kami belum bisa memastikan apakah pembayaran ini berhasil. Cek pesanan Anda sebelum membayar lagi.',
  payment_in_progress: 'Pembayaran ini sedang diproses.',
  canceled_by_page: 'Permintaan ini dibatalkan.',
  card_not_received: 'Data kartu Anda tidak terbaca. Coba lagi.',
  unexpected: 'Terjadi gangguan di sistem kami. Coba lagi beberapa saat lagi.',
  authentication_failed:
    'Verifikasi dengan bank Anda tidak berhasil. Coba lagi atau gunakan kartu lain.',
  action_incomplete: 'Pembayaran ini belum selesai. Cek pesanan Anda sebelum membayar lagi.',
  payment_stopped: 'Anda menghentikan pembayaran ini. Tidak ada dana yang ditarik.',
  invalid_redirect: 'Pembayaran ini tidak dapat dilanjutkan di alamat yang diberikan.',
  intent_mismatch: 'Jumlah pembayaran telah berubah. Muat ulang halaman ini.',

  card_declined: 'Kartu Anda ditolak. Gunakan kartu lain.',
  insufficient_funds: 'Saldo atau limit kartu Anda tidak cukup. Gunakan kartu lain.',
  expired_card: 'Kartu Anda sudah kedaluwarsa. Gunakan kartu lain.',
  incorrect_number: 'Nomor kartu salah. Periksa, lalu coba lagi.',
  incorrect_cvc: 'Kode keamanan salah. Periksa, lalu coba lagi.',
  processing_error: 'Kartu Anda belum dapat diproses saat ini. Tunggu sebentar, lalu coba lagi.',
  authentication_required:
    'Bank perlu memastikan bahwa ini memang Anda. Coba lagi atau gunakan kartu lain.',

  offline: 'Anda sedang offline. Proses akan dilanjutkan begitu Anda terhubung kembali.',
  processing: 'Sedang diproses. Jangan tutup halaman ini.',
  close: 'Tutup',
  retry: 'Coba lagi',
  amount_to_pay: 'Total pembayaran: {amount}',

  challenge_title: 'Verifikasi identitas Anda',
  challenge_frame_title: 'Halaman verifikasi bank Anda',
  challenge_loading: 'Menghubungkan ke bank Anda…',
  challenge_slow: 'Bank Anda merespons lebih lama dari biasanya.',
  challenge_failed_to_load: 'Halaman bank Anda tidak merespons.',

  leave_question: 'Hentikan verifikasi?',
  leave_explanation: 'Pembayaran tidak akan diselesaikan.',
  leave_stay: 'Lanjutkan verifikasi',
  leave_confirm: 'Hentikan',

  qr_title: 'Bayar dengan {method}',
  qr_instruction: 'Pindai kode ini dengan {method} di ponsel Anda.',
  qr_alt: 'Kode QR untuk {method}',
  qr_remaining: 'Kedaluwarsa dalam {time}',
  qr_expired: 'Kode ini sudah kedaluwarsa.',
  qr_waiting: 'Menunggu pembayaran Anda…',
  open_app: 'Buka {method}',
  method_alipay: 'Alipay',
  method_wechat_pay: 'WeChat Pay',
  method_card: 'kartu',
}

export default id
