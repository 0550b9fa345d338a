import { anything, bool, optional, shape, text, type Validator } from '../../channel/validate.ts'

/** What a merchant may set on a card element. Everything is optional; the page sends all of it each time. */
export interface CardOptions {
  style?: unknown
  placeholder?: PartTexts | undefined
  disabled?: boolean | undefined
  hidePostalCode?: boolean | undefined
  hideIcon?: boolean | undefined
  /** How the page looks where the element stands, so that the frame can be see-through. */
  colorScheme?: string | undefined
}

export interface PartTexts {
  number?: string | undefined
  expiry?: string | undefined
  cvc?: string | undefined
  postalCode?: string | undefined
}

const label = optional(text(100))

const partTexts = shape({ number: label, expiry: label, cvc: label, postalCode: label })

export const readOptions: Validator<CardOptions> = shape({
  style: anything,
  placeholder: optional(partTexts),
  disabled: optional(bool),
  hidePostalCode: optional(bool),
  hideIcon: optional(bool),
  colorScheme: optional(text(5, /^(light|dark)$/, 'light or dark')),
})
