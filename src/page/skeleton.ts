import { textFor } from './texts.ts'

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
  locale: string,
  onRetry: () => void,
): Skeleton {
  const node = make('div', { position: 'relative' })
  const bar = make('div', BAR)
  bar.ariaHidden = 'true'
  node.append(bar, iframe)
  const show = (isThere: boolean) => {
    iframe.style.visibility = isThere ? '' : 'hidden'
    bar.hidden = isThere
  }
  show(false)
  return {
    node,
    done: () => {
      show(true)
    },
    failed(message) {
      const notice = make('div', { font: 'inherit' })
      const button = make('button', { font: 'inherit', marginInlineStart: '.5em' })
      ;(button as HTMLButtonElement).type = 'button'
      notice.role = 'alert'
      notice.textContent = message
      button.textContent = textFor(locale, 'retry')
      button.onclick = onRetry
      notice.append(button)
      node.replaceChildren(notice)
    },
  }
}
const BAR = {
  position: 'absolute',
  inset: '0 40% 0 0',
  margin: 'auto 0',
  height: '.7em',
  borderRadius: '4px',
  background: 'currentColor',
  opacity: '.12',
}

/** Everything through the object model: a strict `style-src` has nothing to object to. */
function make(tag: string, style: Partial<CSSStyleDeclaration>): HTMLElement {
  const node = document.createElement(tag)
  Object.assign(node.style, style)
  return node
}
