import { h } from 'preact'
import type { SheetRule } from '../../theme/index.ts'
import { brandName } from './texts.ts'
import type { ElementFormProps } from './view.tsx'

/**
 * How networks are shown and chosen: a part of the card frame that loads once the
 * field is ready, for nobody has typed a number by then.
 */

/** A small drawing of our own that says which network a card is of. */
interface Mark {
  plate: string
  /** Colours with what is filled with them, one above the other. */
  shapes?: readonly [fill: string, path: string][]
  word?: readonly [fill: string, text: string]
}

const LEFT = 'M12 3.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 1 0 0-13'
const RIGHT = 'M20 3.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 1 0 0-13'
const OVERLAP = 'M16 4.9a6.5 6.5 0 0 1 0 10.2 6.5 6.5 0 0 1 0-10.2'

const MARKS: Readonly<Record<string, Mark>> = {
  visa: { plate: '#117', word: ['#fff', 'VISA'] },
  mastercard: {
    plate: '#fff',
    shapes: [
      ['#e01', LEFT],
      ['#f92', RIGHT],
      ['#f50', OVERLAP],
    ],
  },
  amex: { plate: '#27c', word: ['#fff', 'AMEX'] },
  unionpay: {
    plate: '#fff',
    shapes: [
      ['#d12', 'M7 3h7l-3 14H4z'],
      ['#036', 'M14.5 3h7l-3 14h-7z'],
      ['#077', 'M22 3h7l-3 14h-7z'],
    ],
  },
  jcb: {
    plate: '#fff',
    shapes: [
      ['#059', 'M9 3h3v11a3 3 0 0 1-3 3H6V6a3 3 0 0 1 3-3'],
      ['#d23', 'M16 3h3v11a3 3 0 0 1-3 3h-3V6a3 3 0 0 1 3-3'],
      ['#2a4', 'M23 3h3v11a3 3 0 0 1-3 3h-3V6a3 3 0 0 1 3-3'],
    ],
  },
  discover: {
    plate: '#fff',
    shapes: [['#f82', 'M31 12v5a2.5 2.5 0 0 1-2.5 2.5H10A40 40 0 0 0 31 12']],
    word: ['#111', 'DISC'],
  },
  diners: {
    plate: '#fff',
    shapes: [
      ['#07b', 'M16 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 1 0 0-15'],
      ['#fff', 'M14 5v10a5.4 5.4 0 0 1 0-10m4 0v10a5.4 5.4 0 0 0 0-10'],
    ],
  },
  cartes_bancaires: {
    plate: '#fff',
    shapes: [
      ['#278', 'M4 5h11v10H9a5 5 0 0 1-5-5z'],
      ['#5a4', 'M17 5h8a2.4 2.4 0 0 1 0 4.6h-8zM17 10.4h8a2.4 2.4 0 0 1 0 4.6h-8z'],
    ],
  },
  maestro: {
    plate: '#fff',
    shapes: [
      ['#e01', LEFT],
      ['#0ae', RIGHT],
      ['#77c', OVERLAP],
    ],
  },
}

const BrandMark = ({ plate, shapes, word }: Mark) => (
  <svg viewBox="0 0 32 20" aria-hidden="true">
    <rect x=".5" y=".5" width="31" height="19" rx="3" fill={plate} stroke="#8886" />
    {shapes?.map(([fill, path]) => (
      <path fill={fill} d={path} />
    ))}
    {word && (
      <text
        class="word"
        x="16"
        y="13.6"
        fill={word[0]}
        textLength="25"
        lengthAdjust="spacingAndGlyphs"
      >
        {word[1]}
      </text>
    )}
  </svg>
)

/** The mark of a network, if there is a drawing of it. */
export function brandMark(network: string | undefined) {
  const mark = MARKS[network ?? '']
  return mark && <BrandMark {...mark} />
}

/** For a card of two networks: the shopper may say which one is used. */
export function networkChoice({ networks, messages, options, choose }: ElementFormProps) {
  const names = networks.facts()?.networks ?? []
  if (names.length < 2) return undefined
  return (
    <span class="networks" role="group" aria-label={messages.choose_network}>
      {names.map((name) => (
        <button
          key={name}
          type="button"
          class="network"
          disabled={!!options.disabled}
          aria-pressed={networks.chosen() === name}
          aria-label={brandName(name)}
          onClick={() => choose(name)}
        >
          {brandMark(name) ?? brandName(name)}
        </button>
      ))}
    </span>
  )
}

/** What goes with it in the style sheet. Nothing is higher than the line: a plain frame is no higher. */
export const RULES: SheetRule[] = Object.entries({
  '.word': 'font: italic 700 10px Arial, sans-serif; letter-spacing: 0; text-anchor: middle',
  '.networks': 'flex: none; display: flex; gap: .25em',
  '.network':
    'box-sizing: border-box; width: 2em; height: 1.2em; padding: 0 .2em; display: grid; align-items: center; border: 1px solid #8886; border-radius: 5px; background: none; font: inherit; cursor: pointer',
  '.network svg': 'display: block; width: 100%',
  ".network[aria-pressed='true']":
    'border-color: currentColor; box-shadow: inset 0 0 0 1px currentColor; forced-color-adjust: none',
  ".network[aria-pressed='false'] svg": 'opacity: .75',
  '.network:focus-visible': 'outline: 2px solid; outline-offset: 1px',
}).map(([selector, text]) => ({
  selector,
  declarations: text.split('; ').map((one) => one.split(': ') as [string, string]),
}))
