/* global document, navigator, addEventListener, matchMedia, sessionStorage, setTimeout */

// The developers' panel: opens and closes, copies test cards, shows the event log.
// The log outlives a page load, so that a payment can be read to its end; it holds
// statuses, codes and ids, and never a secret.

const panel = document.querySelector('#dev')
const toggle = document.querySelector('#dev-toggle')
const log = document.querySelector('#dev-log')
const status = document.querySelector('#dev-status')

const MOST_LINES = 60
const remembered = recall('dev-log') ?? []
remembered.forEach(append)

showOpen(recall('dev-open') ?? matchMedia('(min-width: 1000px)').matches)
toggle.addEventListener('click', () => {
  const open = toggle.getAttribute('aria-expanded') !== 'true'
  remember('dev-open', open)
  showOpen(open)
})

function showOpen(open) {
  panel.dataset.open = String(open)
  toggle.setAttribute('aria-expanded', String(open))
}

panel.addEventListener('click', async ({ target }) => {
  const button = target.closest('[data-copy]')
  if (!button) return
  await navigator.clipboard.writeText(button.dataset.copy)
  button.classList.add('is-copied')
  status.textContent = `${button.dataset.copied}: ${button.dataset.copy}`
  setTimeout(() => button.classList.remove('is-copied'), 1500)
})

document.querySelector('#dev-clear').addEventListener('click', () => {
  remembered.length = 0
  remember('dev-log', remembered)
  log.replaceChildren()
})

addEventListener('onerway-demo', ({ detail: { name, detail } }) => {
  const line = { at: new Date().toTimeString().slice(0, 8), name, ...describe(name, detail) }
  remembered.push(line)
  remembered.splice(0, remembered.length - MOST_LINES)
  remember('dev-log', remembered)
  append(line)
})

/** The few words of an event that are worth a line. */
function describe(name, { brand, empty, complete, error, paymentIntent, ms }) {
  if (error) {
    const { type, code, decline_code, request_id } = error
    return { tone: 'bad', text: join(type, code, decline_code, request_id, ms && `${ms} ms`) }
  }
  if (paymentIntent)
    return { tone: 'good', text: join(paymentIntent.status, paymentIntent.id, `${ms} ms`) }
  if (name === 'change')
    return { text: join(brand, complete ? 'complete' : empty ? 'empty' : 'incomplete') }
  return { text: '' }
}

function join(...words) {
  return words.filter(Boolean).join(' · ')
}

function append({ at, name, text, tone = '' }) {
  const item = document.createElement('li')
  item.dataset.tone = tone
  for (const [tag, content] of [
    ['time', at],
    ['b', name],
    ['span', text],
  ]) {
    const part = document.createElement(tag)
    part.textContent = content
    item.append(part)
  }
  log.prepend(item)
}

// Storage may be denied; then the panel forgets.
function remember(key, value) {
  try {
    sessionStorage.setItem(key, JSON.stringify(value))
  } catch {
    // Nothing depends on it.
  }
}

function recall(key) {
  try {
    return JSON.parse(sessionStorage.getItem(key))
  } catch {
    return null
  }
}
