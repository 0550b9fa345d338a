import en from './en.ts'
import type { PaymentMessages } from './messages.ts'

const enGB: PaymentMessages = {
  ...en,
  canceled_by_page: 'This request was cancelled.',
}

export default enGB
