/* global document, navigator, fetch, addEventListener, Event */

// The scenario picker of the developers' panel. One click has our server order what goes
// wrong, copies the card, and fills in the checkout around it; the card goes into a frame
// that no page can fill in, so it is pasted by hand.

const list = document.querySelector('#dev-scenarios')
const buttons = [...list.querySelectorAll('[data-scenario]')]
const CONTACT = { email: 'wei@example.com', name: 'Wei Chen' }

list.addEventListener('click', ({ target }) => {
  const button = target.closest('[data-scenario]')
  if (button) play(button)
  if (target.closest('[data-clear]')) {
    // It is about to be hidden, and the focus is on it.
    target.closest('li').querySelector('[data-scenario]').focus()
    play()
  }
})

async function play(button) {
  const { scenario = null, card, name = '' } = button?.dataset ?? {}
  // Copied first: a browser allows it only as long as the click is fresh.
  if (card) await navigator.clipboard.writeText(card).catch(() => undefined)
  const taken = await order(scenario)
  const playing = taken ? button : undefined
  for (const one of buttons) one.setAttribute('aria-pressed', String(one === playing))
  document.querySelector('#dev-playing').textContent = playing ? name : ''
  document.querySelector('#dev-status').textContent = taken ? name : list.dataset.failed
  list.classList.toggle('is-failed', !taken)
  if (playing) prepare(playing)
}

/** Brings into sight what is on, and makes the checkout ready for it. */
function prepare(button) {
  button.parentElement.scrollIntoView({ block: 'nearest' })
  fillIn(button.dataset)
}

async function order(scenario) {
  try {
    const { ok } = await fetch('/scenario', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ scenario }),
    })
    return ok
  } catch {
    return false
  }
}

/** The checkout, where there is one: what the shopper has written stays. */
function fillIn({ method }) {
  const form = document.querySelector('#checkout')
  if (!form || form.dataset.stage) return
  for (const [field, text] of Object.entries(CONTACT)) {
    const input = form.elements[field]
    input.value ||= text
    input.dispatchEvent(new Event('input', { bubbles: true }))
  }
  const choice = form.querySelector(`[name=method][value=${method}]`)
  choice.checked = true
  choice.dispatchEvent(new Event('change', { bubbles: true }))
}

// Chosen on an earlier page.
addEventListener('pageshow', () => {
  const playing = buttons.find((button) => button.getAttribute('aria-pressed') === 'true')
  if (playing) prepare(playing)
})
