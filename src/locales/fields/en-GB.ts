import en from './en.ts'
import type { FieldMessages } from './messages.ts'

const enGB: FieldMessages = {
  ...en,
  postal: 'Postcode',
  postal_placeholder: 'Postcode',
  incomplete_postal_code: 'Enter your full postcode.',
}

export default enGB
