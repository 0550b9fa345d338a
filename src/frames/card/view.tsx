import type { FieldMessages } from '../../locales/fields/messages.ts'
import { BrandIcon } from './icons.tsx'
import type { CardView, Part } from './model.ts'
import type { CardOptions } from './options.ts'
import { BRAND_NAMES, errorText } from './texts.ts'

/**
 * What a browser needs to offer a saved card: conventional names and the autofill
 * tokens of the HTML standard. No maxlength (it cuts what password managers
 * fill), no pattern (it breaks autofill in Safari), no type=number.
 */
const INPUTS = {
  number: { name: 'cardnumber', autocomplete: 'cc-number', inputMode: 'numeric' },
  expiry: { name: 'exp-date', autocomplete: 'cc-exp', inputMode: 'numeric' },
  cvc: { name: 'cvc', autocomplete: 'cc-csc', inputMode: 'numeric' },
  postal: { name: 'postal', autocomplete: 'billing postal-code', inputMode: 'text' },
} as const

interface CardFormProps {
  options: CardOptions
  view: CardView
  messages: FieldMessages
  /** Gives what takes the input of a part. */
  wire(part: Part): (input: HTMLInputElement | null) => void
}

/** The whole element: drawn from what it is given, the inputs' text excepted (masked-input.ts). */
export function CardForm({ options, view, messages, wire }: CardFormProps) {
  const { errors, brand } = view
  const placeholders: Record<Part, string> = {
    number: options.placeholder?.number ?? messages.number,
    expiry: options.placeholder?.expiry ?? messages.expiry_placeholder,
    cvc: options.placeholder?.cvc ?? messages.cvc_placeholder,
    postal: options.placeholder?.postalCode ?? messages.postal_placeholder,
  }
  const textOf = (part: Part) => {
    const code = errors.get(part)
    return code && errorText(messages, code, brand)
  }
  const field = (part: Part) => (
    <label key={part} class={'part part--' + part}>
      <span class="unseen">{messages[part]}</span>
      <input
        {...INPUTS[part]}
        ref={wire(part)}
        class={'input ' + stateOfPart(view, part)}
        type="text"
        dir="ltr"
        // Written so that it is set as an attribute: the property is a boolean, and 'off' would be true.
        autoCorrect="off"
        autocapitalize="none"
        spellcheck={false}
        disabled={!!options.disabled}
        placeholder={placeholders[part]}
        aria-required="true"
        aria-invalid={errors.has(part) ? 'true' : undefined}
        aria-describedby={errors.has(part) ? part + '-error' : undefined}
      />
    </label>
  )
  const [firstWrong] = errors.keys()
  return (
    <form class={'card ' + stateOf(view)} noValidate>
      {!options.hideIcon && <BrandIcon brand={brand} wrong={errors.size > 0} />}
      <span class="parts">
        {field('number')}
        <span class="rest">{view.parts.slice(1).map(field)}</span>
      </span>
      {view.parts.map((part) => (
        <span key={part} hidden id={part + '-error'}>
          {textOf(part)}
        </span>
      ))}
      <span class="unseen" role="status">
        {firstWrong ? textOf(firstWrong) : brand && BRAND_NAMES[brand]}
      </span>
    </form>
  )
}

type StateClass = 'is-invalid' | 'is-complete' | 'is-empty' | ''

const stateOf = ({ errors, complete, empty }: CardView): StateClass =>
  errors.size ? 'is-invalid' : complete ? 'is-complete' : empty ? 'is-empty' : ''

const stateOfPart = ({ errors, verdicts }: CardView, part: Part): StateClass => {
  const { state } = verdicts[part]
  if (errors.has(part)) return 'is-invalid'
  return state === 'valid' ? 'is-complete' : state === 'empty' ? 'is-empty' : ''
}
