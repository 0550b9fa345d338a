/** What happens around the controller: the network comes and goes, and so does the page. */
export interface Surroundings {
  /** False where the browser knows that there is no network. */
  online(): boolean
  /**
   * Calls back each time there may be news: the network is back, the shopper looks at
   * the page again, or the browser has brought the page back from its history
   * (`restored`). Returns how to stop.
   */
  onWake(then: (restored: boolean) => void): () => void
}

export const browserSurroundings: Surroundings = {
  online: () => navigator.onLine,
  onWake(then) {
    const wake = () => then(false)
    const look = () => {
      if (document.visibilityState === 'visible') then(false)
    }
    const show = ({ persisted }: PageTransitionEvent) => {
      if (persisted) then(true)
    }
    addEventListener('online', wake)
    addEventListener('pageshow', show)
    document.addEventListener('visibilitychange', look)
    return () => {
      removeEventListener('online', wake)
      removeEventListener('pageshow', show)
      document.removeEventListener('visibilitychange', look)
    }
  },
}
