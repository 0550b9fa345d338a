import type { PaymentMessages } from './messages.ts'

const th: PaymentMessages = {
  connection_failed: 'เชื่อมต่อบริการชำระเงินไม่ได้ กรุณาตรวจสอบอินเทอร์เน็ตแล้วลองอีกครั้ง',
  outcome_unknown: 'เรายังยืนยันไม่ได้ว่าการชำระเงินนี้สำเร็จหรือไม่ กรุณาตรวจสอบคำสั่งซื้อก่อนชำระเงินอีกครั้ง',
  payment_in_progress: 'การชำระเงินนี้กำลังดำเนินการอยู่',
  canceled_by_page: 'คำขอนี้ถูกยกเลิกแล้ว',
  card_not_received: 'อ่านข้อมูลบัตรไม่ได้ กรุณาลองอีกครั้ง',
  unexpected: 'ระบบของเราขัดข้อง กรุณาลองอีกครั้งในอีกสักครู่',
  authentication_failed: 'ยืนยันตัวตนกับธนาคารไม่สำเร็จ กรุณาลองอีกครั้งหรือใช้บัตรอื่น',
  action_incomplete: 'การชำระเงินนี้ยังไม่เสร็จสมบูรณ์ กรุณาตรวจสอบคำสั่งซื้อก่อนชำระเงินอีกครั้ง',
  payment_stopped: 'คุณหยุดการชำระเงินนี้ เราไม่ได้เรียกเก็บเงิน',
  invalid_redirect: 'ชำระเงินต่อที่ URL ที่ระบุไม่ได้',
  intent_mismatch: 'ยอดชำระเปลี่ยนไป กรุณาโหลดหน้านี้ใหม่',

  card_declined: 'บัตรของคุณถูกปฏิเสธ กรุณาใช้บัตรอื่น',
  insufficient_funds: 'ยอดเงินหรือวงเงินในบัตรไม่พอ กรุณาใช้บัตรอื่น',
  expired_card: 'บัตรของคุณหมดอายุแล้ว กรุณาใช้บัตรอื่น',
  incorrect_number: 'หมายเลขบัตรไม่ถูกต้อง กรุณาตรวจสอบแล้วลองอีกครั้ง',
  incorrect_cvc: 'รหัสความปลอดภัยไม่ถูกต้อง กรุณาตรวจสอบแล้วลองอีกครั้ง',
  processing_error: 'ใช้บัตรนี้ไม่ได้ในขณะนี้ กรุณารอสักครู่แล้วลองอีกครั้ง',
  authentication_required: 'ธนาคารต้องการยืนยันตัวตนของคุณ กรุณาลองอีกครั้งหรือใช้บัตรอื่น',

  offline: 'คุณออฟไลน์อยู่ เราจะดำเนินการต่อทันทีที่คุณเชื่อมต่ออีกครั้ง',
  processing: 'กำลังดำเนินการ กรุณาอย่าปิดหน้านี้',
  close: 'ปิด',
  retry: 'ลองอีกครั้ง',
  amount_to_pay: 'ยอดชำระ: {amount}',

  challenge_title: 'ยืนยันตัวตนของคุณ',
  challenge_frame_title: 'หน้ายืนยันตัวตนของธนาคาร',
  challenge_loading: 'กำลังเชื่อมต่อกับธนาคารของคุณ…',
  challenge_slow: 'ธนาคารของคุณใช้เวลานานกว่าปกติ',
  challenge_failed_to_load: 'หน้าเว็บของธนาคารไม่ตอบสนอง',

  leave_question: 'ต้องการหยุดยืนยันตัวตนหรือไม่',
  leave_explanation: 'การชำระเงินนี้จะไม่เสร็จสมบูรณ์',
  leave_stay: 'ยืนยันตัวตนต่อ',
  leave_confirm: 'หยุด',

  qr_title: 'ชำระเงินด้วย {method}',
  qr_instruction: 'เปิด {method} บนโทรศัพท์แล้วสแกนโค้ดนี้',
  qr_alt: 'คิวอาร์โค้ดสำหรับ {method}',
  qr_remaining: 'หมดอายุใน {time}',
  qr_expired: 'โค้ดนี้หมดอายุแล้ว',
  qr_waiting: 'กำลังรอการชำระเงินของคุณ…',
  open_app: 'เปิด {method}',
  method_alipay: 'Alipay',
  method_wechat_pay: 'WeChat Pay',
  method_card: 'บัตร',
}

export default th
