/**
 * Keeps the focus where it belongs. The page's modal dialog lets it go nowhere
 * but here and the browser's own controls; inside, what a question lies over is
 * inert. What remains is to say where it starts and where it goes back to.
 */
export interface Focus {
  /** The dialog has come into view, as it also does when the page gives this frame the focus. */
  enter(): void
  /** Another step is drawn, or a question has come or gone; `from` had the focus until then. */
  moved(asking: boolean, from: Element | null): void
}

export function keepFocus(root: HTMLElement): Focus {
  let asking = false
  let before: Element | null = null

  const to = (selector: string) => root.querySelector<HTMLElement>(selector)?.focus()
  const toQuestion = () => to('#stay')
  /** The dialog as a whole, so that its title is read first. */
  const toDialog = () => to('.dialog')

  // A bank's page may take the focus, but not out of a question.
  addEventListener('blur', () =>
    setTimeout(() => {
      if (asking && document.activeElement instanceof HTMLIFrameElement) toQuestion()
    }),
  )

  // Only once this frame is drawn can anything in it have the focus.
  const enter = () =>
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) toDialog()
    })
  addEventListener('focus', enter)

  return {
    enter,
    moved(nowAsking, from) {
      const back = asking && before?.isConnected
      asking = nowAsking
      if (asking) {
        before = from
        toQuestion()
      } else if (back) (before as HTMLElement).focus()
      else toDialog()
    },
  }
}
