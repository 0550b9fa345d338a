/* global Onerway, document, location, history, matchMedia, getComputedStyle */
/* global addEventListener, setTimeout, clearTimeout, window */

// The browser's half of the checkout: ways to pay, and a button that pays once.

const form = document.querySelector('#checkout')
const fields = document.querySelector('#fields')
const payButton = document.querySelector('#pay')
const { publishableKey, clientSecret, locale } = form.dataset

/** Milliseconds until a shopper begins to wonder. */
const TAKES_LONG = 5000
let slow

if (typeof Onerway === 'function') startCheckout()
else showProblem(form.dataset.unavailable)

function startCheckout() {
  const onerway = Onerway(publishableKey, { locale })
  const elements = onerway.elements({ clientSecret })
  const card = elements.create('card', { hidePostalCode: true, style: cardStyle() })
  card.on('change', ({ error }) => showProblem(error?.message))
  card.on('loaderror', ({ error }) => showProblem(error.message))
  card.mount('#card')
  // Until here a click would have sent the form to nobody.
  payButton.disabled = false

  // The field is in a frame of its own: it is told when the page's colours change.
  const dark = matchMedia('(prefers-color-scheme: dark)')
  dark.addEventListener('change', () => card.update({ style: cardStyle() }))

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    // One payment at a time: until it has ended, a click or Enter does nothing.
    if (!form.dataset.stage && checkFields()) carryThrough(pay)
  })

  // Loaded again in the middle of a payment. With the bank or wallet it is gone on with;
  // before that, our server asks what has become of it.
  if (form.dataset.status === 'requires_action') carryThrough(resume)
  else if (history.state?.paying) showResult({ unsure: true })

  async function pay() {
    showStage('processing')
    const { method, name, email } = form.elements
    const billing_details = { name: name.value, email: email.value }
    const payment_method =
      method.value === 'card' ? { card, billing_details } : { type: method.value, billing_details }
    const result = await onerway.confirmPayment(
      {
        clientSecret,
        payment_method,
        confirmParams: { return_url: `${location.origin}/result` },
        redirect: 'if_required',
      },
      // In two steps, so that the page can say which one it is at.
      { handleActions: false },
    )
    if (result.paymentIntent?.status !== 'requires_action') return result
    showStage(method.value === 'card' ? 'bank' : 'wallet')
    return onerway.handleNextAction({ clientSecret })
  }

  function resume() {
    showStage('bank')
    return onerway.resume(clientSecret)
  }
}

/** Up to the page that tells of the payment, or back to the form with what went wrong. */
async function carryThrough(step) {
  showProblem()
  const { paymentIntent, error } = await step()
  // Neither paid nor refused, as far as this page can know: it must not be paid again here.
  const unsure = error?.code === 'outcome_unknown' || error?.code === 'action_incomplete'
  if (unsure || (paymentIntent && paymentIntent.status !== 'requires_action'))
    return showResult({ unsure })
  showStage(undefined)
  // Where a part of the card is missing, the field has taken the focus to it by itself.
  if (error) showProblem(error.message, error.payment_intent)
}

/** What has become of it is for our server to say, which asks the API. */
function showResult({ unsure }) {
  window.onbeforeunload = null
  const id = clientSecret.split('_secret_')[0]
  location.assign(`/result?payment_intent=${id}${unsure ? '&unsure=1' : ''}`)
}

/** Says where the payment is. Until it has ended nothing can be changed; the button keeps its focus. */
function showStage(stage) {
  const label = document.querySelector('#pay-label')
  const status = document.querySelector('#pay-status')
  const started = stage === 'processing'
  form.dataset.stage = stage ?? ''
  fields.inert = !!stage
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
function showProblem(message = '', intent = undefined) {
  const notCharged = document.querySelector('#not-charged')
  document.querySelector('#payment-error').textContent = message
  notCharged.textContent =
    intent?.status === 'requires_payment_method' ? notCharged.dataset.text : ''
}

/** The card field looks like the page's own inputs. */
function cardStyle() {
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
function checkFields() {
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
