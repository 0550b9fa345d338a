import type { PaymentMessages } from './messages.ts'

const ar: PaymentMessages = {
  connection_failed: 'تعذّر الاتصال بخدمة الدفع. تحقق من اتصالك بالإنترنت ثم حاول مرة أخرى.',
  outcome_unknown: 'لم نتمكن من التأكد من نجاح هذه الدفعة. راجع طلبك قبل أن تدفع مرة أخرى.',
  payment_in_progress: 'هذه الدفعة قيد المعالجة بالفعل.',
  canceled_by_page: 'أُلغيت هذه العملية.',
  card_not_received: 'تعذّرت قراءة بيانات البطاقة. حاول مرة أخرى.',
  unexpected: 'حدث خطأ من جانبنا. حاول مرة أخرى بعد قليل.',
  authentication_failed: 'تعذّر التحقق من هويتك لدى البنك. حاول مرة أخرى أو استخدم بطاقة أخرى.',
  action_incomplete: 'لم تكتمل هذه الدفعة بعد. راجع طلبك قبل أن تدفع مرة أخرى.',
  payment_stopped: 'أوقفت عملية الدفع. لم يُخصم منك أي مبلغ.',
  invalid_redirect: 'لا يمكن متابعة الدفع على العنوان المحدد.',
  intent_mismatch: 'تغيّر مبلغ الدفعة. أعد تحميل الصفحة.',

  card_declined: 'رُفضت بطاقتك. جرّب بطاقة أخرى.',
  insufficient_funds: 'رصيد بطاقتك غير كافٍ. جرّب بطاقة أخرى.',
  expired_card: 'انتهت صلاحية بطاقتك. استخدم بطاقة أخرى.',
  incorrect_number: 'رقم البطاقة غير صحيح. تحقق منه ثم حاول مرة أخرى.',
  incorrect_cvc: 'رمز الأمان غير صحيح. تحقق منه ثم حاول مرة أخرى.',
  processing_error: 'تعذّرت معالجة بطاقتك الآن. انتظر قليلًا ثم حاول مرة أخرى.',
  authentication_required: 'يريد البنك التأكد من هويتك. حاول مرة أخرى أو استخدم بطاقة أخرى.',

  offline: 'لا يوجد اتصال بالإنترنت. سنتابع فور عودة الاتصال.',
  processing: 'المعالجة جارية. لا تغلق هذه الصفحة.',
  close: 'إغلاق',
  retry: 'إعادة المحاولة',
  amount_to_pay: 'المبلغ المستحق: {amount}',

  challenge_title: 'تأكيد هويتك',
  challenge_frame_title: 'صفحة التحقق الخاصة بالبنك',
  challenge_loading: 'جارٍ الاتصال بالبنك…',
  challenge_slow: 'يستغرق البنك وقتًا أطول من المعتاد.',
  challenge_failed_to_load: 'صفحة البنك لا تستجيب.',

  leave_question: 'هل تريد إيقاف التحقق؟',
  leave_explanation: 'لن تكتمل عملية الدفع.',
  leave_stay: 'متابعة التحقق',
  leave_confirm: 'إيقاف',

  qr_title: 'الدفع عبر {method}',
  qr_instruction: 'امسح هذا الرمز باستخدام {method} على هاتفك.',
  qr_alt: 'رمز QR للدفع عبر {method}',
  qr_remaining: 'تنتهي الصلاحية خلال {time}',
  qr_expired: 'انتهت صلاحية هذا الرمز.',
  qr_waiting: 'في انتظار الدفع…',
  open_app: 'فتح {method}',
  method_alipay: 'Alipay',
  method_wechat_pay: 'WeChat Pay',
  method_card: 'البطاقة',
}

export default ar
