/**
 * Makes the page's labels work for an element as they do for an input: a click on
 * `<label for="container-id">`, on a label around the container, or on the
 * container's own padding focuses the field. Returns how to stop.
 */
export function watchLabels(container: HTMLElement, focus: () => void): () => void {
  const root = container.getRootNode() as Document | ShadowRoot
  const onClick = (event: Event) => {
    const target = event.target as Element
    const label = target.closest('label')
    const isOurs =
      label && (label.contains(container) || (label.htmlFor && label.htmlFor === container.id))
    if (target === container || isOurs) focus()
  }
  root.addEventListener('click', onClick)
  return () => root.removeEventListener('click', onClick)
}
