import type { FieldMessages } from './messages.ts'

const he: FieldMessages = {
  number: 'מספר כרטיס',
  expiry: 'תוקף',
  expiry_placeholder: 'MM / YY',
  cvc: 'קוד אבטחה',
  cvc_placeholder: 'CVV',
  postal: 'מיקוד',
  postal_placeholder: 'מיקוד',
  postal_us: 'מיקוד',
  postal_placeholder_us: 'מיקוד',

  cvc_hint: '3 הספרות בגב הכרטיס',
  cvc_hint_front: '4 הספרות בחזית הכרטיס',
  cvc_optional: 'CVV (לא חובה)',

  choose_network: 'בחירת רשת התשלום לכרטיס הזה',

  frame_title_card: 'טופס מאובטח לתשלום בכרטיס',

  incomplete_number: 'יש להזין את מספר הכרטיס המלא.',
  invalid_number: 'יש לבדוק את מספר הכרטיס.',
  brand_not_accepted: 'כרטיסי {brand} לא מתקבלים כאן. נסו כרטיס אחר.',
  incomplete_expiry: 'יש להזין את התוקף המלא.',
  invalid_expiry_month: 'החודש צריך להיות בין 01 ל־12.',
  invalid_expiry_year: 'יש לבדוק את שנת התוקף.',
  expired_card: 'תוקף הכרטיס הזה פג.',
  incomplete_cvc: 'יש להזין את קוד האבטחה בן {n} הספרות.',
  incomplete_postal_code: 'יש להזין את המיקוד המלא.',

  card_not_received: 'לא הצלחנו לקרוא את פרטי הכרטיס. נסו שוב.',
  unexpected: 'משהו השתבש אצלנו. נסו שוב בעוד רגע.',
}

export default he
