/* global Onerway, document, location, matchMedia, getComputedStyle, addEventListener */

// The browser's half of the checkout: a card field, and a button that pays.

const form = document.querySelector('#checkout')
const fields = document.querySelector('#fields')
const payButton = document.querySelector('#pay')
const { publishableKey, clientSecret, locale } = form.dataset

if (typeof Onerway === 'function') startCheckout()
else showError('card', form.dataset.unavailable)

function startCheckout() {
  const onerway = Onerway(publishableKey, { locale })
  const elements = onerway.elements({ clientSecret })
  const card = elements.create('card', { hidePostalCode: true, style: cardStyle() })
  card.on('change', ({ error }) => showError('card', error?.message))
  card.on('loaderror', ({ error }) => showError('card', error.message))
  card.mount('#card')
  // Until here a click would have sent the form to nobody.
  payButton.disabled = false

  // The field is in a frame of its own: it is told when the page's colours change.
  const dark = matchMedia('(prefers-color-scheme: dark)')
  dark.addEventListener('change', () => card.update({ style: cardStyle() }))

  let busy = false
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    if (busy || !checkFields()) return
    showBusy((busy = true))
    showError('card', '')

    const { paymentIntent, error } = await onerway.confirmCardPayment(clientSecret, {
      payment_method: {
        card,
        billing_details: { name: form.elements.name.value, email: form.elements.email.value },
      },
    })

    if (paymentIntent || error.code === 'outcome_unknown') {
      // What has become of it is for our server to say, which asks the API: here as much as
      // anywhere if the answer was lost on the way.
      location.assign(`/result?payment_intent=${clientSecret.split('_secret_')[0]}`)
      return
    }
    showBusy((busy = false))
    // Where a part of the card is missing, the field has taken the focus to it by itself.
    showError('card', error.message)
  })
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
  const inputs = [form.elements.email, form.elements.name]
  for (const input of inputs) checkField(input)
  const wrong = inputs.find((input) => !input.validity.valid)
  wrong?.focus()
  return !wrong
}

function checkField(input) {
  const { valid } = input.validity
  input.setAttribute('aria-invalid', String(!valid))
  showError(input.name, valid ? '' : input.dataset.error)
}

// A mistake that was pointed out goes away as soon as it is mended.
form.addEventListener('input', ({ target }) => {
  if (target.getAttribute('aria-invalid') === 'true') checkField(target)
})

function showError(name, message = '') {
  document.querySelector(`#${name}-error`).textContent = message
}

/** While the payment is under way nothing can be changed; the button keeps its place and its focus. */
function showBusy(busy) {
  const label = document.querySelector('#pay-label')
  const status = document.querySelector('#pay-status')
  payButton.dataset.idle ??= label.textContent
  payButton.setAttribute('aria-disabled', String(busy))
  fields.inert = busy
  label.textContent = busy ? payButton.dataset.busy : payButton.dataset.idle
  status.textContent = busy ? status.dataset.busy : ''
}

// The way back from the result page: the order may be paid by now.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) location.reload()
})
