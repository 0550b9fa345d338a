import type { ComponentChildren } from 'preact'
import type { Brand } from '../../card/brands.ts'

/**
 * The mark in front of the number: small drawings of our own that say which
 * network a card is of, a neutral card while that is open, a warning when the
 * input is wrong. Decoration only: the brand is announced in words.
 */
const Plate = ({ fill, children }: { fill: string; children?: ComponentChildren }) => (
  <svg viewBox="0 0 32 20" aria-hidden="true" focusable="false">
    <rect x=".5" y=".5" width="31" height="19" rx="3" fill={fill} stroke="#0002" />
    {children}
  </svg>
)

const Word = ({ children, fill = '#fff' }: { children: string; fill?: string }) => (
  <text
    x="16"
    y="13.4"
    fill={fill}
    font-family="Arial,Helvetica,sans-serif"
    font-size="9"
    font-weight="700"
    font-style="italic"
    text-anchor="middle"
    textLength="23"
    lengthAdjust="spacingAndGlyphs"
  >
    {children}
  </text>
)

const Circles = ({ left, right, middle }: { left: string; right: string; middle: string }) => (
  <>
    <circle cx="12.5" cy="10" r="6" fill={left} />
    <circle cx="19.5" cy="10" r="6" fill={right} />
    <path d="M16 5.1a6 6 0 0 1 0 9.8 6 6 0 0 1 0-9.8" fill={middle} />
  </>
)

const Bars = ({ colors, slant }: { colors: [string, string, string]; slant: number }) => (
  <>
    {colors.map((color, index) => (
      <path d={`M${6.5 + slant + index * 6.5} 4h6l-${slant} 12h-6z`} fill={color} />
    ))}
  </>
)

const MARKS: Record<Brand, () => ComponentChildren> = {
  visa: () => (
    <Plate fill="#1a1f71">
      <Word>VISA</Word>
    </Plate>
  ),
  mastercard: () => (
    <Plate fill="#fff">
      <Circles left="#eb001b" right="#f79e1b" middle="#ff5f00" />
    </Plate>
  ),
  amex: () => (
    <Plate fill="#1f72cd">
      <Word>AMEX</Word>
    </Plate>
  ),
  unionpay: () => (
    <Plate fill="#fff">
      <Bars colors={['#d10429', '#022e64', '#076f74']} slant={2} />
    </Plate>
  ),
  jcb: () => (
    <Plate fill="#fff">
      <Bars colors={['#0e4c96', '#d9222a', '#1f9a3a']} slant={0} />
    </Plate>
  ),
  discover: () => (
    <Plate fill="#fff">
      <path d="M31 11v6a2.5 2.5 0 0 1-2.5 2.5H12A40 40 0 0 0 31 11" fill="#f48120" />
      <Word fill="#111">DISC</Word>
    </Plate>
  ),
  diners: () => (
    <Plate fill="#fff">
      <circle cx="16" cy="10" r="7" fill="#0079be" />
      <path d="M14 5.4v9.2a5 5 0 0 1 0-9.2m4 0v9.2a5 5 0 0 0 0-9.2" fill="#fff" />
    </Plate>
  ),
  maestro: () => (
    <Plate fill="#fff">
      <Circles left="#eb001b" right="#00a2e5" middle="#7375cf" />
    </Plate>
  ),
}

const Neutral = () => (
  <svg viewBox="0 0 32 20" aria-hidden="true" focusable="false" fill="var(--icon-color, #8a94a6)">
    <path d="M3 0h26a3 3 0 0 1 3 3v1H0V3a3 3 0 0 1 3-3M0 8h32v9a3 3 0 0 1-3 3H3a3 3 0 0 1-3-3zm4 6v2h8v-2z" />
  </svg>
)

const Wrong = () => (
  <svg
    viewBox="0 0 32 20"
    aria-hidden="true"
    focusable="false"
    fill="var(--icon-color, currentColor)"
  >
    <path d="M3 0h26a3 3 0 0 1 3 3v1H0V3a3 3 0 0 1 3-3M0 8h16.3a7.5 7.5 0 0 0 1 12H3a3 3 0 0 1-3-3z" />
    <path d="M24 7.5a6 6 0 1 1 0 12 6 6 0 0 1 0-12m-.9 2.6.2 4.4h1.4l.2-4.4zm.9 5.4a.9.9 0 1 0 0 1.8.9.9 0 0 0 0-1.8" />
  </svg>
)

export const BrandIcon = ({ brand, wrong }: { brand: Brand | undefined; wrong: boolean }) => {
  if (wrong) return <Wrong />
  return brand ? <>{MARKS[brand]()}</> : <Neutral />
}
