/* global document, history, location, getComputedStyle, addEventListener, setTimeout, clearTimeout, window */

// What the shopper sees of the checkout: where the payment is, what is wrong, and which
// fields are asked for.

export const form = document.querySelector('#checkout')
export const payButton = document.querySelector('#pay')

/** Milliseconds until a shopper begins to wonder. */
const TAKES_LONG = 5000
let slow

/** Says where the payment is. Until it has ended nothing can be changed; the button keeps its focus. */
export function showStage(stage) {
  const label = document.querySelector('#pay-label')
  const status = document.querySelector('#pay-status')
  const started = stage === 'processing'
  form.dataset.stage = stage ?? ''
  document.querySelector('#fields').inert = !!stage
  payButton.setAttribute('aria-disabled', String(!!stage))
  label.dataset.idle ??= label.textContent
  label.textContent = label.dataset[stage ?? 'idle']
  status.textContent = status.dataset[stage] ?? ''
  clearTimeout(slow)
  if (started) slow = setTimeout(() => (status.textContent = status.dataset.slow), TAKES_LONG)
  // For whoever leaves or reloads all the same: a question first, and a mark for the page after.
  window.onbeforeunload = started ? () => true : null
  history.replaceState(started ? { paying: true } : null, '')
}

/** An intent that waits for a method again was not charged: its server says so. */
export function showProblem(message = '', intent = undefined) {
  const notCharged = document.querySelector('#not-charged')
  document.querySelector('#payment-error').textContent = message
  notCharged.textContent =
    intent?.status === 'requires_payment_method' ? notCharged.dataset.text : ''
}

/** The card field looks like the page's own inputs. */
export function cardStyle() {
  const css = getComputedStyle(document.querySelector('#email'))
  const root = getComputedStyle(document.documentElement)
  return {
    base: {
      color: css.color,
      fontFamily: css.fontFamily,
      fontSize: css.fontSize,
      '::placeholder': { color: root.getPropertyValue('--muted') },
    },
    invalid: { color: root.getPropertyValue('--wrong') },
  }
}

/** Says what is missing in the page's own fields, and goes to the first of them. */
export function checkFields() {
  const { email, name, method } = form.elements
  const inputs = method.value === 'card' ? [email, name] : [email]
  for (const input of inputs) checkField(input)
  const wrong = inputs.find((input) => !input.validity.valid)
  wrong?.focus()
  return !wrong
}

function checkField(input) {
  const { valid } = input.validity
  input.setAttribute('aria-invalid', String(!valid))
  document.querySelector(`#${input.name}-error`).textContent = valid ? '' : input.dataset.error
}

// A mistake that was pointed out goes away as soon as it is mended.
form.addEventListener('input', ({ target }) => {
  if (target.getAttribute('aria-invalid') === 'true') checkField(target)
})

/** A wallet asks for no card. Browsers bring a choice back after a reload. */
function showMethod() {
  const { method } = form.elements
  const chosen = [...method].find((input) => input.checked)
  const hint = document.querySelector('#by-wallet')
  document.querySelector('#by-card').hidden = method.value !== 'card'
  hint.hidden = method.value === 'card'
  hint.textContent = chosen.dataset.hint
}
form.addEventListener('change', showMethod)
addEventListener('pageshow', ({ persisted }) => {
  // The way back from the result page: the order may be paid by now.
  if (persisted) location.reload()
  showMethod()
})
