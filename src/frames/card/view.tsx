import { fill } from '../../locales/messages.ts'
import type { Localized } from '../shared/load-messages.ts'
import { BrandIcon } from './icons.tsx'
import { shownParts, type CardView, type Part } from './model.ts'
import type { CardOptions } from './options.ts'

/** Brand names as they are written by their owners. */
export const BRAND_NAMES: Record<string, string> = {
  visa: 'Visa',
  mastercard: 'Mastercard',
  amex: 'American Express',
  unionpay: 'UnionPay',
  jcb: 'JCB',
  discover: 'Discover',
  diners: 'Diners Club',
  maestro: 'Maestro',
}

/**
 * What a browser needs to offer a saved card: conventional names and the autofill
 * tokens of the HTML standard. No maxlength (it cuts what password managers
 * fill), no pattern (it breaks autofill in Safari), no type=number.
 */
const INPUTS = {
  number: { name: 'cardnumber', autoComplete: 'cc-number', inputMode: 'numeric' },
  expiry: { name: 'exp-date', autoComplete: 'cc-exp', inputMode: 'numeric' },
  cvc: { name: 'cvc', autoComplete: 'cc-csc', inputMode: 'numeric' },
  postal: { name: 'postal', autoComplete: 'billing postal-code', inputMode: 'text' },
} as const

interface CardFormProps {
  options: CardOptions
  view: CardView
  errorText: string
  localized: Localized
  inputRef(part: Part): (input: HTMLInputElement | null) => void
}

/** The whole element: drawn from what it is given, the inputs' text excepted (masked-input.ts). */
export function CardForm({ options, view, errorText, localized, inputRef }: CardFormProps) {
  const { messages } = localized
  const placeholders: Record<Part, string> = {
    number: options.placeholder?.number ?? messages.number,
    expiry: options.placeholder?.expiry ?? messages.expiry_placeholder,
    cvc: options.placeholder?.cvc ?? messages.cvc_placeholder,
    postal: options.placeholder?.postalCode ?? messages.postal_placeholder,
  }
  const field = (part: Part) => (
    <label key={part} class={'part part--' + part}>
      <span class="unseen">{messages[part]}</span>
      <input
        {...INPUTS[part]}
        ref={inputRef(part)}
        class={'input ' + stateOfPart(view, part)}
        type="text"
        dir="ltr"
        autocorrect="off"
        autocapitalize="none"
        spellcheck={false}
        disabled={!!options.disabled}
        placeholder={placeholders[part]}
        aria-required="true"
        aria-invalid={view.wrong.has(part) ? 'true' : undefined}
        aria-describedby={view.wrong.has(part) ? 'error' : undefined}
      />
    </label>
  )
  const shown = shownParts({ hidePostalCode: !!options.hidePostalCode })
  return (
    <form class={'card ' + stateOf(view)} noValidate>
      {!options.hideIcon && (
        <span class="icon">
          <BrandIcon brand={view.brand} wrong={view.wrong.size > 0} />
        </span>
      )}
      <span class="parts">
        {field('number')}
        <span class="rest">{shown.filter((part) => part !== 'number').map(field)}</span>
      </span>
      <span class="unseen" id="error">
        {errorText}
      </span>
      <span class="unseen" role="status">
        {errorText || (view.brand && BRAND_NAMES[view.brand])}
      </span>
    </form>
  )
}

type StateClass = 'is-invalid' | 'is-complete' | 'is-empty' | ''

const stateOf = ({ wrong, complete, empty }: CardView): StateClass =>
  wrong.size ? 'is-invalid' : complete ? 'is-complete' : empty ? 'is-empty' : ''

const stateOfPart = ({ wrong, verdicts }: CardView, part: Part): StateClass => {
  const { state } = verdicts[part]
  if (wrong.has(part)) return 'is-invalid'
  return state === 'valid' ? 'is-complete' : state === 'empty' ? 'is-empty' : ''
}

/** The error's text, with the brand or the number of digits it speaks of. */
export function errorTextOf(
  { error, brand }: CardView,
  cvcDigits: number,
  { messages }: Localized,
): string {
  if (!error) return ''
  return fill(messages[error], { brand: brand ? (BRAND_NAMES[brand] ?? brand) : '', n: cvcDigits })
}
