import { textFor, type Wording } from './texts.ts'

/**
 * What stands where a field is going to be: a quiet bar at the field's final size,
 * so that nothing on the page moves when the field appears, and in its place, if it
 * cannot be loaded, the reason with a button that tries again.
 */
export interface Skeleton {
  readonly node: HTMLElement
  /** The field is there. */
  done(): void
  failed(message: string): void
}

export function createSkeleton(
  iframe: HTMLIFrameElement,
  wording: Wording,
  onRetry: () => void,
): Skeleton {
  const node = make('div', 'position:relative')
  const bar = make('div', BAR)
  node.append(bar, iframe)
  iframe.style.visibility = 'hidden'
  return {
    node,
    done() {
      iframe.style.visibility = ''
      bar.remove()
    },
    failed(message) {
      const notice = make('div', '')
      const button = make('button', '')
      button.type = 'button'
      notice.role = 'alert'
      button.textContent = textFor(wording, 'retry')
      button.onclick = onRetry
      notice.append(message, ' ', button)
      node.replaceChildren(notice)
    },
  }
}
const BAR =
  'position:absolute;inset:0 40% 0 0;margin:auto 0;height:.7em;border-radius:4px;background:currentColor;opacity:.12'

/** Through the object model: a strict `style-src` has nothing to object to. */
function make<Tag extends 'div' | 'button'>(tag: Tag, css: string): HTMLElementTagNameMap[Tag] {
  const node = document.createElement(tag)
  node.style.cssText = css
  return node
}
