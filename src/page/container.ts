import { IntegrationError } from '../errors/error.ts'

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

export function dressContainer(node: HTMLElement): Container {
  const { classList } = node
  classList.add(CLASS, `${CLASS}--empty`)
  return {
    node,
    set: (state, on) => classList.toggle(`${CLASS}--${state}`, on),
    has: (state) => classList.contains(`${CLASS}--${state}`),
    strip() {
      for (const name of [...classList])
        if (name === CLASS || name.startsWith(CLASS + '--')) classList.remove(name)
    },
  }
}

/** @throws IntegrationError `mount_target_missing`, `mount_target_detached` */
export function findContainer(where: unknown): HTMLElement {
  const found = typeof where === 'string' ? document.querySelector(where) : where
  if (!(found instanceof HTMLElement))
    throw new IntegrationError(
      'mount_target_missing',
      typeof where === 'string'
        ? `Nothing on this page matches '${where}'. Call mount() once the container is in the document, for instance at the end of <body> or in your framework's mounted hook.`
        : "mount() takes a selector or an HTMLElement: element.mount('#card-element').",
    )
  if (!found.isConnected || found.ownerDocument !== document)
    throw new IntegrationError(
      'mount_target_detached',
      'The container is not in this document, and a frame outside it never loads. Add it to the page first.',
    )
  return found
}
