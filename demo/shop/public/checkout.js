/* global Onerway, location, history, matchMedia, window */

// The browser's half of the checkout: ways to pay, and a button that pays once. What is
// seen of it is in checkout-view.js.

import { cardStyle, checkFields, form, payButton, showProblem, showStage } from './checkout-view.js'

const { publishableKey, clientSecret, locale } = form.dataset

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

/** What has become of it is for our server to say, which asks the API. No way leads back from there. */
function showResult({ unsure }) {
  window.onbeforeunload = null
  const id = clientSecret.split('_secret_')[0]
  location.replace(`/result?payment_intent=${id}${unsure ? '&unsure=1' : ''}`)
}
