import { ALL_BRANDS, type Brand } from '../../card/brands.ts'
import {
  anything,
  bool,
  InvalidArgument,
  optional,
  shape,
  text,
  type Shape,
  type Validator,
} from '../../channel/validate.ts'
import { ELEMENT_PARTS, type ElementType } from './parts.ts'

/** A list of at most a few dozen of something. */
const list =
  <T>(item: Validator<T>): Validator<T[]> =>
  (value, path) => {
    if (!Array.isArray(value) || value.length > 30) throw new InvalidArgument(path, 'an array')
    return value.map((entry, index) => item(entry, `${path}.${index}`))
  }

const oneOf =
  <T extends string>(names: readonly T[]): Validator<T> =>
  (value, path) => {
    const found = names.find((name) => name === value)
    if (!found) throw new InvalidArgument(path, 'one of ' + names.join(', '))
    return found
  }

const label = optional(text(100))

/** In the one-frame card a text per part, in a split field the text itself. */
const partTexts = shape({ number: label, expiry: label, cvc: label, postalCode: label })
const placeholder: Validator<string | Shape<PartTexts>> = (value, path) =>
  typeof value === 'string' ? text(100)(value, path) : partTexts(value, path)
type PartTexts = Record<'number' | 'expiry' | 'cvc' | 'postalCode', typeof label>

/** What a merchant may set on an element. Everything is optional; the page sends all of it each time. */
const options = {
  /** BCP 47; left out: the language this frame was loaded with. */
  locale: optional(text(35)),
  style: anything,
  appearance: anything,
  translations: anything,
  placeholder: optional(placeholder),
  disabled: optional(bool),
  hidePostalCode: optional(bool),
  hideIcon: optional(bool),
  /** As Stripe's users know it, for `cardNumber`: false is hideIcon. */
  showIcon: optional(bool),
  autoAdvance: optional(bool),
  allowedBrands: optional(list(oneOf<Brand>(ALL_BRANDS))),
  preferredNetwork: optional(list(text(40))),
  /** Where the postal code is of, in ISO 3166-1 alpha-2. */
  country: optional(text(2, /^[A-Z]{2}$/, 'like US')),
  /** How the page looks where the element stands, so that the frame can be see-through. */
  colorScheme: optional(oneOf<'light' | 'dark'>(['light', 'dark'])),
}
export const readOptions = shape(options)
export type FieldOptions = Shape<typeof options>

/** Which element this frame is, and of which form: fixed for the life of the document. */
export const readIdentity = shape({
  type: oneOf(Object.keys(ELEMENT_PARTS) as ElementType[]),
  group: text(32, /^[0-9a-f]{32}$/),
})
