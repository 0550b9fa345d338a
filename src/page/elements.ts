import { IntegrationError } from '../errors/error.ts'
import type { Controller } from './controller.ts'
import { createElement, type ElementHandle } from './element.ts'
import type { Settings } from './settings.ts'
import type { CardElement, Elements, ElementsOptions } from './types.ts'

/** Every element of an instance by its public object, so that verbs find its frame. */
export type ElementHandles = Map<CardElement, ElementHandle>

export function createElements(
  settings: Settings,
  { locale, clientSecret }: ElementsOptions,
  controller: Controller,
  handles: ElementHandles,
): Elements {
  const ours = locale ? { ...settings, locale } : settings
  let card: CardElement | null = null
  let expecting = false

  /** With the first field ready, what the click will need is started. */
  function prepare(): void {
    controller.start().catch(() => {
      // The verb that needs it tells.
    })
    if (clientSecret && !expecting) controller.remember('expectConfirm', { clientSecret })
    expecting = true
  }

  return {
    create(type, options = {}) {
      if (type !== 'card')
        throw new IntegrationError(
          'unknown_element_type',
          "There is no element of this type. Write elements.create('card').",
        )
      if (card)
        throw new IntegrationError(
          'element_exists',
          "This group has a card element already. Take it with elements.getElement('card'), or destroy it first; for a second form, call onerway.elements() again.",
        )
      const handle = createElement(ours, options, prepare, () => {
        handles.delete(handle.element)
        card = null
      })
      card = handle.element
      handles.set(card, handle)
      return card
    },
    getElement: (type) => (type === 'card' ? card : null),
  }
}
