import type { FieldMessages } from './messages.ts'

const th: FieldMessages = {
  number: 'หมายเลขบัตร',
  expiry: 'วันหมดอายุ',
  expiry_placeholder: 'ดด / ปป',
  cvc: 'รหัสความปลอดภัย',
  cvc_placeholder: 'CVV',
  postal: 'รหัสไปรษณีย์',
  postal_placeholder: 'รหัสไปรษณีย์',
  postal_us: 'รหัสไปรษณีย์',
  postal_placeholder_us: 'รหัสไปรษณีย์',

  cvc_hint: 'ตัวเลข 3 หลักด้านหลังบัตร',
  cvc_hint_front: 'ตัวเลข 4 หลักด้านหน้าบัตร',
  cvc_optional: 'CVV (ไม่บังคับ)',

  choose_network: 'เลือกเครือข่ายสำหรับบัตรนี้',

  frame_title_card: 'แบบฟอร์มชำระเงินด้วยบัตรที่ปลอดภัย',

  incomplete_number: 'กรุณากรอกหมายเลขบัตรให้ครบ',
  invalid_number: 'กรุณาตรวจสอบหมายเลขบัตร',
  brand_not_accepted: 'ไม่รับบัตร {brand} กรุณาใช้บัตรอื่น',
  incomplete_expiry: 'กรุณากรอกวันหมดอายุให้ครบ',
  invalid_expiry_month: 'เดือนต้องเป็น 01–12',
  invalid_expiry_year: 'กรุณาตรวจสอบปีที่หมดอายุ',
  expired_card: 'บัตรนี้หมดอายุแล้ว',
  incomplete_cvc: 'กรุณากรอกรหัสความปลอดภัย {n} หลัก',
  incomplete_postal_code: 'กรุณากรอกรหัสไปรษณีย์ให้ครบ',

  card_not_received: 'อ่านข้อมูลบัตรไม่ได้ กรุณาลองอีกครั้ง',
  unexpected: 'ระบบของเราขัดข้อง กรุณาลองอีกครั้งในอีกสักครู่',
}

export default th
