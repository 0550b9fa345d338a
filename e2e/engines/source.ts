import type { Point } from './engine.ts'

/** The source of a call whose value arrives as JSON. */
export const callOf = (act: (...values: never[]) => unknown, values: unknown[]): string =>
  `Promise.resolve((${act})(...${JSON.stringify(values)})).then((value) => JSON.stringify(value))`

/** Reads what `callOf` left: nothing for a function without a value. */
export const valueOf = (json: unknown): never =>
  (typeof json === 'string' ? JSON.parse(json) : undefined) as never

/** How far a point lies from the middle of an element, given from its upper left corner. */
export function fromMiddle(selector: string, corner: Point | null): Point {
  if (!corner) return { x: 0, y: 0 }
  const { width, height } = (document.querySelector(selector) as Element).getBoundingClientRect()
  return { x: Math.round(corner.x - width / 2), y: Math.round(corner.y - height / 2) }
}

/** Where in its document's window a point of an element lies. */
export function placeOf(selector: string, corner: Point | null): Point {
  const { x, y, width, height } = (
    document.querySelector(selector) as Element
  ).getBoundingClientRect()
  const inside = corner ?? { x: width / 2, y: height / 2 }
  return { x: Math.round(x + inside.x), y: Math.round(y + inside.y) }
}
