import { h } from 'preact'
import type * as Marks from './marks.tsx'

const TOP = 'M3 0h26a3 3 0 0 1 3 3v1H0V3a3 3 0 0 1 3-3M0 8h'
const NEUTRAL = TOP + '32v9a3 3 0 0 1-3 3H3a3 3 0 0 1-3-3zm4 6v2h8v-2z'
const WRONG =
  TOP +
  '16.3a7.5 7.5 0 0 0 1 12H3a3 3 0 0 1-3-3zM24 7.5a6 6 0 1 1 0 12 6 6 0 0 1 0-12m-.9 2.6.2 4.4h1.4l.2-4.4zm.9 5.4a.9.9 0 1 0 0 1.8.9.9 0 0 0 0-1.8'

/**
 * In front of the number: the network's mark, a neutral card while that is open, a
 * warning when the input is wrong. Decoration only: the brand is announced in words.
 */
export function BrandIcon({
  brand,
  wrong,
  marks,
}: {
  brand: string | undefined
  wrong: boolean
  marks: typeof Marks | undefined
}) {
  return (
    <span class="icon" aria-hidden="true">
      {(!wrong && marks?.brandMark(brand)) || (
        <svg viewBox="0 0 32 20">
          <path class="outline" d={wrong ? WRONG : NEUTRAL} />
        </svg>
      )}
    </span>
  )
}
