import type { PaymentMessages } from './messages.ts'

const he: PaymentMessages = {
  connection_failed: 'לא הצלחנו להתחבר לשירות התשלומים. בדקו את החיבור ונסו שוב.',
  outcome_unknown: 'לא הצלחנו לוודא אם התשלום עבר. בדקו את ההזמנה לפני שתשלמו שוב.',
  payment_in_progress: 'התשלום הזה כבר בעיבוד.',
  canceled_by_page: 'הבקשה בוטלה.',
  card_not_received: 'לא הצלחנו לקרוא את פרטי הכרטיס. נסו שוב.',
  unexpected: 'משהו השתבש אצלנו. נסו שוב בעוד רגע.',
  authentication_failed: 'לא הצלחנו לאמת את זהותכם מול הבנק. נסו שוב או השתמשו בכרטיס אחר.',
  action_incomplete: 'התשלום הזה עדיין לא הושלם. בדקו את ההזמנה לפני שתשלמו שוב.',
  payment_stopped: 'הפסקתם את התשלום. לא חויבתם.',
  invalid_redirect: 'אי אפשר להמשיך בתשלום בכתובת שצוינה.',
  intent_mismatch: 'סכום התשלום השתנה. רעננו את הדף.',

  card_declined: 'הכרטיס נדחה. נסו כרטיס אחר.',
  insufficient_funds: 'אין יתרה מספקת בכרטיס. נסו כרטיס אחר.',
  expired_card: 'תוקף הכרטיס פג. השתמשו בכרטיס אחר.',
  incorrect_number: 'מספר הכרטיס שגוי. בדקו אותו ונסו שוב.',
  incorrect_cvc: 'קוד האבטחה שגוי. בדקו אותו ונסו שוב.',
  processing_error: 'לא ניתן לעבד את הכרטיס כרגע. המתינו רגע ונסו שוב.',
  authentication_required: 'הבנק צריך לאמת את זהותכם. נסו שוב או השתמשו בכרטיס אחר.',

  offline: 'אין חיבור לאינטרנט. נמשיך ברגע שהחיבור יחזור.',
  processing: 'מתבצע עיבוד. אין לסגור את הדף.',
  close: 'סגירה',
  retry: 'ניסיון נוסף',
  amount_to_pay: 'לתשלום: {amount}',

  challenge_title: 'אימות הזהות שלכם',
  challenge_frame_title: 'דף האימות של הבנק',
  challenge_loading: 'מתחברים לבנק שלכם…',
  challenge_slow: 'התגובה מהבנק אורכת יותר מהרגיל.',
  challenge_failed_to_load: 'הדף של הבנק לא מגיב.',

  leave_question: 'להפסיק את האימות?',
  leave_explanation: 'התשלום לא יושלם.',
  leave_stay: 'להמשיך באימות',
  leave_confirm: 'להפסיק',

  qr_title: 'תשלום באמצעות {method}',
  qr_instruction: 'סרקו את הקוד הזה עם {method} בטלפון.',
  qr_alt: 'קוד QR לתשלום באמצעות {method}',
  qr_remaining: 'הקוד יפוג בעוד {time}',
  qr_expired: 'תוקף הקוד פג.',
  qr_waiting: 'ממתינים לתשלום שלכם…',
  open_app: 'פתיחת {method}',
  method_alipay: 'Alipay',
  method_wechat_pay: 'WeChat Pay',
  method_card: 'כרטיס',
}

export default he
