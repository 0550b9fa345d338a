import type { PaymentMessages } from './messages.ts'

const ms: PaymentMessages = {
  connection_failed:
    'Kami tidak dapat menghubungi perkhidmatan pembayaran. Semak sambungan anda dan cuba lagi.',
  outcome_unknown:
    'Kami tidak dapat memastikan sama ada pembayaran ini berjaya. Semak pesanan anda sebelum membayar semula.',
  payment_in_progress: 'Pembayaran ini sedang diproses.',
  canceled_by_page: 'Permintaan ini telah dibatalkan.',
  card_not_received: 'Butiran kad anda tidak dapat dibaca. Cuba lagi.',
  unexpected: 'Terdapat masalah pada sistem kami. Cuba lagi sebentar lagi.',
  authentication_failed:
    'Identiti anda tidak dapat disahkan dengan bank anda. Cuba lagi atau gunakan kad lain.',
  action_incomplete: 'Pembayaran ini belum selesai. Semak pesanan anda sebelum membayar semula.',
  payment_stopped: 'Anda telah menghentikan pembayaran ini. Tiada caj dikenakan.',
  invalid_redirect: 'Pembayaran ini tidak dapat diteruskan di alamat yang diberikan.',
  intent_mismatch: 'Jumlah pembayaran telah berubah. Muat semula halaman ini.',

  card_declined: 'Kad anda ditolak. Gunakan kad lain.',
  insufficient_funds: 'Baki kad anda tidak mencukupi. Gunakan kad lain.',
  expired_card: 'Kad anda telah tamat tempoh. Gunakan kad lain.',
  incorrect_number: 'Nombor kad tidak betul. Semak dan cuba lagi.',
  incorrect_cvc: 'Kod keselamatan tidak betul. Semak dan cuba lagi.',
  processing_error: 'Kad anda tidak dapat diproses buat masa ini. Tunggu sebentar dan cuba lagi.',
  authentication_required:
    'Bank anda perlu mengesahkan identiti anda. Cuba lagi atau gunakan kad lain.',

  offline: 'Anda di luar talian. Kami akan teruskan sebaik sahaja sambungan pulih.',
  processing: 'Sedang diproses. Jangan tutup halaman ini.',
  close: 'Tutup',
  retry: 'Cuba lagi',
  amount_to_pay: 'Jumlah perlu dibayar: {amount}',

  challenge_title: 'Sahkan identiti anda',
  challenge_frame_title: 'Halaman pengesahan bank anda',
  challenge_loading: 'Menyambung ke bank anda…',
  challenge_slow: 'Bank anda mengambil masa lebih lama daripada biasa.',
  challenge_failed_to_load: 'Halaman bank anda tidak memberikan respons.',

  leave_question: 'Hentikan pengesahan?',
  leave_explanation: 'Pembayaran tidak akan diselesaikan.',
  leave_stay: 'Teruskan pengesahan',
  leave_confirm: 'Hentikan',

  qr_title: 'Bayar dengan {method}',
  qr_instruction: 'Imbas kod ini dengan {method} pada telefon anda.',
  qr_alt: 'Kod QR untuk {method}',
  qr_remaining: 'Luput dalam {time}',
  qr_expired: 'Kod ini telah luput.',
  qr_waiting: 'Menunggu pembayaran anda…',
  open_app: 'Buka {method}',
  method_alipay: 'Alipay',
  method_wechat_pay: 'WeChat Pay',
  method_card: 'kad',
}

export default ms
