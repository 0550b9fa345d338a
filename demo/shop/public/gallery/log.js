/* global document */

// What the elements tell the page, the newest first.

const MOST_LINES = 80
const log = document.querySelector('#log')

export function note(name, event) {
  const item = document.createElement('li')
  const { text, tone = '' } = describe(name, event)
  item.dataset.tone = tone
  for (const [tag, content] of [
    ['b', name],
    ['i', event.elementType ?? ''],
    ['span', text],
  ]) {
    const part = document.createElement(tag)
    part.textContent = content
    item.append(part)
  }
  log.prepend(item)
  while (log.children.length > MOST_LINES) log.lastChild.remove()
}

document.querySelector('#clear').addEventListener('click', () => log.replaceChildren())

/** The few words of an event that are worth a line. */
function describe(
  name,
  { brand, empty, complete, error, value, networks, loading, paymentMethod },
) {
  if (error) return { tone: 'bad', text: join(error.code, error.message) }
  if (paymentMethod)
    return { tone: 'good', text: join(paymentMethod.id, paymentMethod.card?.last4) }
  if (name === 'networkschange') return { text: loading ? 'loading' : join(...(networks ?? [])) }
  if (name !== 'change') return { text: '' }
  const state = complete ? 'complete' : empty ? 'empty' : 'incomplete'
  return { tone: complete ? 'good' : '', text: join(state, brand, value?.postalCode) }
}

const join = (...words) => words.filter(Boolean).join(' · ')
