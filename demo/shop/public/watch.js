/* global window, performance, CustomEvent, dispatchEvent */

// For the developers' panel only: listens in on the library from outside, so that
// checkout.js stays what a shop would write. Loaded between the two.

const tell = (name, detail) =>
  dispatchEvent(new CustomEvent('onerway-demo', { detail: { name, detail } }))

const EVENTS = ['ready', 'change', 'focus', 'blur', 'escape', 'submit', 'loaderror']

function watchElements(elements) {
  return {
    ...elements,
    create(type, options) {
      const element = elements.create(type, options)
      for (const name of EVENTS) element.on(name, (event) => tell(name, event))
      return element
    },
  }
}

const VERBS = ['confirmPayment', 'handleNextAction', 'resume']

function watchOnerway(onerway) {
  const watched =
    (verb) =>
    async (...args) => {
      tell(verb, {})
      const started = performance.now()
      const result = await onerway[verb](...args)
      tell('result', { ...result, ms: Math.round(performance.now() - started) })
      return result
    }
  return {
    ...onerway,
    elements: (options) => watchElements(onerway.elements(options)),
    ...Object.fromEntries(VERBS.map((verb) => [verb, watched(verb)])),
  }
}

if (window.Onerway) {
  const { Onerway } = window
  window.Onerway = (...args) => watchOnerway(Onerway(...args))
}
