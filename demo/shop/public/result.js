/* global document, location, fetch, setTimeout */

// While a payment is processing, or our server waits for its webhook: asks our server now
// and then. Shows the page anew once the payment is decided, and once the order is
// fulfilled says so in the developers' panel.

const shown = document.querySelector('.result').dataset.status
const fact = document.querySelector('[data-fact=fulfilled_by]')
let wait = 1000

async function look() {
  try {
    const response = await fetch(location.href, { headers: { accept: 'application/json' } })
    const order = response.ok ? await response.json() : { status: shown }
    if (order.status !== shown) return location.reload()
    if (order.fulfilled_by) {
      fact.textContent = order.fulfilled_by
      return
    }
  } catch {
    // No connection just now: the next look may have one.
  }
  wait = Math.min(wait * 1.5, 15_000)
  setTimeout(look, wait)
}

setTimeout(look, wait)
