import { IntegrationError } from '../errors/error.ts'
import type { ElementClasses } from './types.ts'

/** The classes that a container wears, for the merchant's own style sheet. */
const CLASS = 'OnerwayElement'
export type ContainerState = 'focus' | 'empty' | 'complete' | 'invalid'

/** The merchant's element that a field stands in. */
export interface Container {
  readonly node: HTMLElement
  set(state: ContainerState, on: boolean): void
  has(state: ContainerState): boolean
  /** Takes every class of ours off again. */
  strip(): void
}

export function dressContainer(node: HTMLElement, classes: ElementClasses = {}): Container {
  const on = new Set<string>()
  const put = (state: 'base' | ContainerState, isOn: boolean) => {
    on[isOn ? 'add' : 'delete'](state)
    const names = classes[state] ?? CLASS + (state === 'base' ? '' : '--' + state)
    for (const name of names.split(' ').filter(Boolean)) node.classList.toggle(name, isOn)
  }
  put('base', true)
  put('empty', true)
  return {
    node,
    set: put,
    has: (state) => on.has(state),
    strip: () => on.forEach((state) => put(state as ContainerState, false)),
  }
}

/** @throws IntegrationError `mount_target_missing`, `mount_target_detached` */
export function findContainer(where: unknown): HTMLElement {
  const found = typeof where === 'string' ? document.querySelector(where) : where
  const isElement = found instanceof HTMLElement
  if (!isElement || !found.isConnected || found.ownerDocument !== document)
    throw new IntegrationError(
      isElement ? 'mount_target_detached' : 'mount_target_missing',
      `mount(${String(where)}) takes a selector or an element of this document. Add it to the page first.`,
    )
  return found
}
