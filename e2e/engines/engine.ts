/**
 * What the suite asks of a browser, in words that Firefox (WebDriver BiDi),
 * WebKitGTK (classic WebDriver) and Chromium (Playwright) all understand. One
 * engine has one tab, and its keys are real: they go where the focus is.
 */
export interface Engine {
  /** As the browser names itself, such as `Firefox 153.7.0`. */
  readonly name: string
  /** Whether its driver can keep a key down until it repeats. */
  readonly repeatsKeys: boolean

  /** Opens an address and waits until it has loaded. */
  open(url: string): Promise<void>

  /**
   * Runs a function in the page or in a frame and gives what it returns, promises
   * awaited. The function travels as source: it sees its arguments and the
   * browser, nothing of the file it stands in. Values are JSON.
   */
  run<Arguments extends unknown[], Value>(
    where: Place,
    act: (...values: Arguments) => Value,
    ...values: Arguments
  ): Promise<Awaited<Value>>

  /** Presses keys one after another: `Backspace`, `Control+z`, or a text, character by character. */
  press(...strokes: string[]): Promise<void>

  /** Keeps a key down until it has come this many times. */
  hold(key: string, times: number): Promise<void>

  /** Clicks in the middle of an element, or so many pixels from its upper left corner. */
  click(where: Place, selector: string, corner?: Point): Promise<void>

  /**
   * Types a text by way of the browser's input method. `during` is called while
   * it composes, with what stands in the field for the text that is to come.
   */
  compose(text: string, during?: (composing: string) => Promise<void>): Promise<void>

  /** Ends the browser and removes all that it left on the disk. */
  close(): Promise<void>
}

/** The page, or one of its iframes by a selector. */
export type Place = 'page' | (string & {})

export interface Point {
  x: number
  y: number
}
