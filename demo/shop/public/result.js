/* global document, location, fetch, setTimeout */

// While a payment is processing: asks our server now and then, and shows the page
// anew once it is decided.

const { status } = document.querySelector('.result').dataset
let wait = 1500

async function look() {
  try {
    const response = await fetch(location.href, { headers: { accept: 'application/json' } })
    if (response.ok && (await response.json()).status !== status) return location.reload()
  } catch {
    // No connection just now: the next look may have one.
  }
  wait = Math.min(wait * 1.5, 15_000)
  setTimeout(look, wait)
}

setTimeout(look, wait)
