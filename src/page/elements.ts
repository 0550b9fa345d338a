import { IntegrationError } from '../errors/error.ts'
import type { Controller } from './controller.ts'
import { groups, outcomeOf } from './deferred.ts'
import { createElement, type ElementHandle, type Group } from './element.ts'
import { loadFonts, type LoadedFont } from './fonts.ts'
import { randomHex } from './random.ts'
import type { Settings } from './settings.ts'
import type { Elements, ElementsOptions, ElementType, OnerwayElement } from './types.ts'

/** Every element of an instance by its public object, so that verbs find its frame. */
export type ElementHandles = Map<OnerwayElement, ElementHandle>

const TYPES = ['card', 'cardNumber', 'cardExpiry', 'cardCvc', 'postalCode']

/** A group of elements: one form, whose fields find each other inside our frames. */
export function createElements(
  settings: Settings,
  given: ElementsOptions,
  controller: Controller,
  handles: ElementHandles,
): Elements {
  const { appearance } = settings
  let fonts: Promise<LoadedFont[]>[] | undefined
  const group: Group = {
    id: randomHex(),
    options: { ...(appearance && { appearance }), ...given },
    fonts: (facesOf) => (fonts ??= loadFonts(settings, given.fonts, facesOf)),
  }
  const ours = new Map<unknown, ElementHandle>()
  let expecting = false

  /** With all fields there, what the click will need is started: before, it would make them wait. */
  function prepare(): void {
    if ([...ours.values()].some((handle) => handle.isLoading())) return
    // If it cannot start, the verb that needs it tells. Fields meet when it comes; or it is there.
    controller.start().catch(() => undefined)
    ours.forEach((handle) => handle.tell('meet'))
    const { clientSecret } = group.options
    if (clientSecret && !expecting) controller.remember('expectConfirm', { clientSecret })
    expecting = true
  }

  /** After the merchant's own handlers of `ready`: another iframe takes the page some milliseconds. */
  const soon = () => setTimeout(prepare)

  const find = (type: unknown) =>
    ours.get((type as { __elementType?: unknown } | null)?.__elementType ?? type)

  const any = () => [...ours.values()][0]

  const elements = {
    create(type: ElementType, options = {}) {
      if (!TYPES.includes(type))
        throw new IntegrationError(
          'unknown_element_type',
          `Write elements.create('card'), or one of ${TYPES.join(', ')}.`,
        )
      if (find(type) || (ours.size && (type === 'card' || find('card'))))
        throw new IntegrationError(
          'element_exists',
          `This group has ${[...ours.keys()].join(', ')}. Use elements.getElement('…'), or another onerway.elements().`,
        )
      const handle = createElement(settings, group, type, options, soon, () => {
        handles.delete(handle.element)
        ours.delete(type)
      })
      ours.set(type, handle)
      handles.set(handle.element, handle)
      return handle.element
    },
    getElement: (type: unknown) => find(type)?.element ?? null,
    update(changes: ElementsOptions) {
      group.options = { ...group.options, ...changes }
      ours.forEach((handle) => handle.refresh())
    },
    submit: async () => outcomeOf(any()?.validate()),
    fetchUpdates() {
      const { clientSecret } = group.options
      return outcomeOf(
        clientSecret ? controller.call('retrievePaymentIntent', [clientSecret]) : undefined,
      )
    },
  }
  groups.set(elements, { element: () => any()?.element, options: () => group.options })
  return elements as object as Elements
}
