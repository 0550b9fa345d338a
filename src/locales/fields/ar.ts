import type { FieldMessages } from './messages.ts'

const ar: FieldMessages = {
  number: 'رقم البطاقة',
  expiry: 'تاريخ الانتهاء',
  expiry_placeholder: 'شهر\u200e / \u200eسنة',
  cvc: 'رمز الأمان',
  cvc_placeholder: 'CVV',
  postal: 'الرمز البريدي',
  postal_placeholder: 'الرمز البريدي',
  postal_us: 'الرمز البريدي',
  postal_placeholder_us: 'الرمز البريدي',

  cvc_hint: '3 أرقام على ظهر البطاقة',
  cvc_hint_front: '4 أرقام على وجه البطاقة',
  cvc_optional: 'CVV (اختياري)',

  choose_network: 'اختر شبكة الدفع لهذه البطاقة',

  frame_title_card: 'نموذج آمن للدفع بالبطاقة',

  incomplete_number: 'أدخل رقم البطاقة كاملًا.',
  invalid_number: 'تحقق من رقم البطاقة.',
  brand_not_accepted: 'بطاقات {brand} غير مقبولة هنا. جرّب بطاقة أخرى.',
  incomplete_expiry: 'أدخل تاريخ الانتهاء كاملًا.',
  invalid_expiry_month: 'يجب أن يكون الشهر بين 01 و12.',
  invalid_expiry_year: 'تحقق من سنة الانتهاء.',
  expired_card: 'انتهت صلاحية هذه البطاقة.',
  incomplete_cvc: 'أدخل رمز الأمان المكوّن من {n} أرقام.',
  incomplete_postal_code: 'أدخل الرمز البريدي كاملًا.',

  card_not_received: 'تعذّرت قراءة بيانات البطاقة. حاول مرة أخرى.',
  unexpected: 'حدث خطأ من جانبنا. حاول مرة أخرى بعد قليل.',
}

export default ar
