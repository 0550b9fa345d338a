/* global Onerway, document, window */

// The gallery: the controls' state becomes options of the library, live.

import './copy.js'
import { note } from './log.js'
import { planFor } from './plan.js'
import { snippetFor } from './snippet.js'
import { readControls, showAddress } from './state.js'

const EVENTS = 'ready change focus blur escape submit networkschange loaderror'.split(' ')

const gallery = document.querySelector('#gallery')
const stage = document.querySelector('#stage')
const checkout = document.querySelector('#checkout')
const places = document.querySelector('#fields')
const form = document.querySelector('#controls')
const { key, library, unavailable } = gallery.dataset

let onerway
/** The group on the page, and the kind it is of: another kind is another form. */
let group
let kind

if (typeof window.Onerway === 'function') {
  onerway = Onerway(key)
  show()
  form.addEventListener('input', show)
} else places.textContent = unavailable

form.addEventListener('submit', (event) => event.preventDefault())

function show() {
  const state = readControls(form)
  const plan = planFor(state)
  dressStage(state, plan.page)
  if (group && kind === state.kind) update(plan)
  else build(plan)
  kind = state.kind
  document.querySelector('#code').textContent = snippetFor(plan, { key, library })
  showAddress(form)
  gallery.dataset.shown = ''
}

function dressStage({ theme, scheme, width, size, accent }, { dir }) {
  Object.assign(stage.dataset, { theme, scheme, size })
  stage.style.setProperty('--primary', accent)
  checkout.dataset.width = width
  checkout.dir = dir
}

function build({ elements, fields }) {
  for (const { type } of group?.fields ?? []) group.elements.getElement(type)?.destroy()
  places.replaceChildren()
  group = { elements: onerway.elements(elements), fields: [] }
  for (const field of fields) add(field)
  group.fields = fields
}

function add({ type, options }) {
  const place = document.createElement('div')
  place.id = type
  places.append(place)
  const element = group.elements.create(type, options)
  for (const name of EVENTS) element.on(name, (event) => note(name, event))
  element.mount(place)
}

/** Nothing is mounted again: what was typed stays. Only a field that comes or goes does. */
function update({ elements, fields }) {
  group.elements.update(elements)
  for (const { type } of group.fields) {
    if (fields.some((field) => field.type === type)) continue
    group.elements.getElement(type)?.destroy()
    document.getElementById(type).remove()
  }
  for (const field of fields) {
    const element = group.elements.getElement(field.type)
    if (element) element.update(field.options)
    else add(field)
  }
  group.fields = fields
}

checkout.addEventListener('submit', async (event) => {
  event.preventDefault()
  const [{ type }] = group.fields
  const card = group.elements.getElement(type)
  note('createPaymentMethod', await onerway.createPaymentMethod({ type: 'card', card }))
})
