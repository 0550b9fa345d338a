/* global document, location, fetch, setTimeout, URL */

// While it is not decided what became of a payment, or our server waits for its webhook:
// asks our server now and then. Shows the page anew once there is news, and once the order
// is fulfilled says so in the developers' panel.

const { outcome, status } = document.querySelector('.result').dataset
const fact = document.querySelector('[data-fact=fulfilled_by]')

// A payment that the browser has lost sight of is unpaid after so many looks: then it has
// never arrived. Should it come in later still, an intent is paid only once.
const ENOUGH = 5
let wait = 1000
let looks = 0

async function look() {
  try {
    const response = await fetch(location.href, { headers: { accept: 'application/json' } })
    if (response.ok) {
      const order = await response.json()
      if (order.status !== status) return location.reload()
      if (order.fulfilled_by) {
        fact.textContent = order.fulfilled_by
        return
      }
      if (outcome === 'checking' && ++looks === ENOUGH) return location.replace(sure())
    }
  } catch {
    // No connection just now: the next look may have one.
  }
  wait = Math.min(wait * 1.5, 15_000)
  setTimeout(look, wait)
}

function sure() {
  const url = new URL(location.href)
  url.searchParams.delete('unsure')
  return url.href
}

setTimeout(look, wait)
