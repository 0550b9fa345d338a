import { h, type RefCallback } from 'preact'
import type { PostalCountry } from '../../card/postal-countries.ts'
import type { FieldMessages } from '../../locales/fields/messages.ts'
import { BrandIcon } from './icon.tsx'
import type * as Marks from './marks.tsx'
import type { CardView } from './model.ts'
import type { Networks } from './networks.ts'
import type { FieldOptions } from './options.ts'
import { PARTS, type ElementType, type Part } from './parts.ts'
import { brandName, errorText, placeholderOf } from './texts.ts'

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

export interface ElementFormProps {
  type: ElementType
  options: FieldOptions
  view: CardView
  messages: FieldMessages
  networks: Networks
  /** Whether labels are seen, and errors below the box. */
  labels: 'above' | 'hidden' | undefined
  postal: PostalCountry | undefined
  /** The networks' drawings and their choice, once they are there: a field is ready before. */
  marks: typeof Marks | undefined
  isFocused: boolean
  /** Gives what takes the input of a part. */
  wire(part: Part): RefCallback<HTMLInputElement>
  /** Takes what a browser filled in for a part that a sibling shows. */
  relay(part: Part, text: string): void
  choose(network: string): void
}

/** The whole element: drawn from what it is given, the inputs' text excepted (masked-input.ts). */
export function ElementForm(props: ElementFormProps) {
  const { type, options, view, messages, networks, labels, marks, wire } = props
  const { errors, brand, parts } = view
  // Above a single box its label stands outside; in a line of parts each has its own.
  const isOutside = labels === 'above' && type !== 'card'
  const textOf = (part: Part) => {
    const code = errors.get(part)
    return code && errorText(messages, code, brand)
  }
  const label = (part: Part) =>
    part === 'postal' && options.country === 'US' ? messages.postal_us : messages[part]
  const input = (part: Part) => (
    <label key={part} class={'part part--' + part}>
      {!isOutside && <span class={labels === 'above' ? 'label' : 'unseen'}>{label(part)}</span>}
      <input
        {...INPUTS[part]}
        {...(part === 'postal' && props.postal?.isNumeric && { inputMode: 'numeric' })}
        ref={wire(part)}
        id={part}
        class={'input ' + stateOf(view, part)}
        type="text"
        dir="ltr"
        // Written so that it is set as an attribute: the property is a boolean, and 'off' would be true.
        autoCorrect="off"
        autocapitalize="none"
        spellcheck={false}
        disabled={!!options.disabled}
        placeholder={placeholderOf(part, props)}
        aria-required={part !== 'cvc' || !view.cvcOptional}
        aria-invalid={errors.has(part) || undefined}
        aria-describedby={describing(part, errors.has(part))}
      />
    </label>
  )
  const wrong = parts.map(textOf).find(Boolean)
  const hasNumber = parts[0] === 'number'
  const hasIcon = hasNumber && !options.hideIcon && options.showIcon !== false
  return (
    <form class={`form form--${type} is-${labels}`}>
      {isOutside && (
        <label class={'label ' + stateOf(view)} htmlFor={parts[0]}>
          {label(parts[0] as Part)}
        </label>
      )}
      <div class={['field card', stateOf(view), stateClasses(props)].join(' ')}>
        <span class="parts">
          <span class={hasIcon ? 'first has-icon' : 'first'}>
            {hasIcon && <BrandIcon {...{ brand, marks }} wrong={errors.size > 0} />}
            {input(parts[0] as Part)}
            {hasNumber && marks?.networkChoice(props)}
          </span>
          {parts.length > 1 && <span class="rest">{parts.slice(1).map(input)}</span>}
        </span>
        {type !== 'card' && <Companions {...props} />}
      </div>
      <span hidden id="cvc-hint">
        {brand === 'amex' ? messages.cvc_hint_front : messages.cvc_hint}
      </span>
      {labels === 'above' && wrong && (
        <div class="error" aria-hidden="true">
          {wrong}
        </div>
      )}
      {/* What comes in here is said, and that alone: an error that stays is not said again. */}
      <div class="unseen" role="status" aria-atomic="false">
        {parts.map((part) => (
          <p id={part + '-error'}>{textOf(part)}</p>
        ))}
        {!wrong && hasNumber && brandName(networks.chosen() ?? brand)}
      </div>
    </form>
  )
}

/** The hint, and the error while it shows. */
const describing = (part: Part, isWrong: boolean): string | undefined =>
  [part === 'cvc' && 'cvc-hint', isWrong && part + '-error'].filter(Boolean).join(' ') || undefined

/**
 * What browsers need beside a field that stands alone: one that fills a single
 * frame offers a card only where the rest of it could go. What they put in here
 * goes to the field that shows it.
 */
function Companions({ view, relay }: ElementFormProps) {
  return (
    <span class="unseen" aria-hidden="true">
      {PARTS.filter((part) => part !== 'postal' && !view.parts.includes(part)).map((part) => (
        <input
          key={part}
          {...INPUTS[part]}
          tabIndex={-1}
          onInput={({ currentTarget }) => {
            relay(part, currentTarget.value)
            currentTarget.value = ''
          }}
        />
      ))}
    </span>
  )
}

/** The state of one part, or of the element as a whole. */
function stateOf({ errors, verdicts, complete, empty }: CardView, part?: Part): string {
  const state = part ? verdicts[part].state : complete ? 'valid' : empty && 'empty'
  if (part ? errors.has(part) : errors.size) return 'is-invalid'
  return state === 'valid' ? 'is-complete' : state === 'empty' ? 'is-empty' : ''
}

const stateClasses = ({ isFocused, options }: ElementFormProps): string =>
  (isFocused ? 'is-focused ' : '') + (options.disabled ? 'is-disabled' : '')
