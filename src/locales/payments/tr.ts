import type { PaymentMessages } from './messages.ts'

const tr: PaymentMessages = {
  connection_failed: 'Ödeme hizmetine ulaşılamadı. Bağlantınızı kontrol edip tekrar deneyin.',
  outcome_unknown:
    'Bu ödemenin tamamlanıp tamamlanmadığı doğrulanamadı. Yeniden ödemeden önce siparişinizi kontrol edin.',
  payment_in_progress: 'Bu ödeme zaten işleniyor.',
  canceled_by_page: 'Bu istek iptal edildi.',
  card_not_received: 'Kart bilgileriniz okunamadı. Tekrar deneyin.',
  unexpected: 'Bizden kaynaklanan bir sorun oluştu. Biraz sonra tekrar deneyin.',
  authentication_failed:
    'Kimliğiniz bankanızla doğrulanamadı. Tekrar deneyin veya başka bir kart kullanın.',
  action_incomplete:
    'Bu ödeme henüz tamamlanmadı. Yeniden ödemeden önce siparişinizi kontrol edin.',
  payment_stopped: 'Bu ödemeyi durdurdunuz. Tahsilat yapılmadı.',
  invalid_redirect: 'Bu ödeme verilen adreste sürdürülemiyor.',
  intent_mismatch: 'Ödeme tutarı değişti. Sayfayı yenileyin.',

  card_declined: 'Kartınız reddedildi. Başka bir kart deneyin.',
  insufficient_funds: 'Kartınızın bakiyesi veya limiti yetersiz. Başka bir kart deneyin.',
  expired_card: 'Kartınızın süresi dolmuş. Başka bir kart kullanın.',
  incorrect_number: 'Kart numarası doğru değil. Kontrol edip tekrar deneyin.',
  incorrect_cvc: 'Güvenlik kodu doğru değil. Kontrol edip tekrar deneyin.',
  processing_error: 'Kartınız şu anda işlenemiyor. Biraz bekleyip tekrar deneyin.',
  authentication_required:
    'Bankanız kimliğinizi doğrulamak istiyor. Tekrar deneyin veya başka bir kart kullanın.',

  offline: 'Çevrimdışısınız. Yeniden bağlandığınızda devam edeceğiz.',
  processing: 'İşleniyor. Bu sayfayı kapatmayın.',
  close: 'Kapat',
  retry: 'Tekrar dene',
  amount_to_pay: 'Ödenecek tutar: {amount}',

  challenge_title: 'Kimliğinizi doğrulayın',
  challenge_frame_title: 'Bankanızın doğrulama sayfası',
  challenge_loading: 'Bankanıza bağlanılıyor…',
  challenge_slow: 'Bankanızın yanıtı her zamankinden uzun sürüyor.',
  challenge_failed_to_load: 'Bankanızın sayfası yanıt vermiyor.',

  leave_question: 'Doğrulama durdurulsun mu?',
  leave_explanation: 'Ödeme tamamlanmayacak.',
  leave_stay: 'Doğrulamaya devam et',
  leave_confirm: 'Durdur',

  qr_title: '{method} ile öde',
  qr_instruction: 'Bu kodu telefonunuzda {method} ile tarayın.',
  qr_alt: '{method} için QR kodu',
  qr_remaining: 'Kalan süre: {time}',
  qr_expired: 'Bu kodun süresi doldu.',
  qr_waiting: 'Ödemeniz bekleniyor…',
  open_app: '{method} uygulamasını aç',
  method_alipay: 'Alipay',
  method_wechat_pay: 'WeChat Pay',
  method_card: 'kart',
}

export default tr
