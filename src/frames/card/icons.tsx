/**
 * The mark in front of the number: small drawings of our own that say which
 * network a card is of, a neutral card while that is open, a warning when the
 * input is wrong. Decoration only: the brand is announced in words.
 */
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
  <svg viewBox="0 0 32 20">
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

const TOP = 'M3 0h26a3 3 0 0 1 3 3v1H0V3a3 3 0 0 1 3-3M0 8h'
const NEUTRAL = TOP + '32v9a3 3 0 0 1-3 3H3a3 3 0 0 1-3-3zm4 6v2h8v-2z'
const WRONG =
  TOP +
  '16.3a7.5 7.5 0 0 0 1 12H3a3 3 0 0 1-3-3zM24 7.5a6 6 0 1 1 0 12 6 6 0 0 1 0-12m-.9 2.6.2 4.4h1.4l.2-4.4zm.9 5.4a.9.9 0 1 0 0 1.8.9.9 0 0 0 0-1.8'

export function BrandIcon({ brand, wrong }: { brand: string | undefined; wrong: boolean }) {
  const mark = MARKS[brand ?? '']
  return (
    <span class="icon" aria-hidden="true">
      {mark && !wrong ? (
        <BrandMark {...mark} />
      ) : (
        <svg viewBox="0 0 32 20">
          <path class="outline" d={wrong ? WRONG : NEUTRAL} />
        </svg>
      )}
    </span>
  )
}

/** A network to choose: its mark, or its name where there is none. */
export function NetworkIcon({ name }: { name: string }) {
  const mark = MARKS[name]
  return mark ? <BrandMark {...mark} /> : <>{name}</>
}
