import { dropList, pathTo, readEntries, textOf, type Dropped } from './entries.ts'

/** What `new FontFace(family, bytes, descriptors)` takes. */
export interface Font {
  family: string
  bytes: ArrayBuffer
  descriptors: FontFaceDescriptors
}

const MOST_FONTS = 8
const MOST_BYTES = 1_000_000

const FAMILY = /^[\p{L}\d][\p{L}\d _.&+-]{0,99}$/u

/** The first four bytes of WOFF2, WOFF, OpenType and TrueType. */
const SIGNATURES = [0x774f4632, 0x774f4646, 0x4f54544f, 0x00010000, 0x74727565]

/**
 * The descriptors taken, with their values. Not `unicode-range`: with it, which
 * files are asked for would tell a font's host which characters are shown.
 */
const DESCRIPTORS = Object.entries({
  style: /^(normal|italic|oblique( -?\d{1,2}deg){0,2})$/,
  weight: /^(normal|bold|[1-9]\d{0,2}|1000)( ([1-9]\d{0,2}|1000))?$/,
  stretch: /^(normal|((ultra|extra|semi)-)?(condensed|expanded)|\d{2,3}%( \d{2,3}%)?)$/,
  display: /^(auto|block|swap|fallback|optional)$/,
})

/**
 * Reads the fonts that the page has fetched and handed to the frame as bytes:
 * `{family, bytes, style, weight, stretch, display}` each. A font that is not
 * right in every respect is left out as a whole, and named.
 */
export function readFonts(given: unknown): { fonts: Font[]; dropped: Dropped[] } {
  const fonts: Font[] = []
  const { dropped, drop } = dropList()
  // An array's length is an entry of its own.
  const entries = readEntries(given, 'fonts', drop, MOST_FONTS + 1)
  for (const [index, entry] of entries.filter(([key]) => key !== 'length').slice(0, MOST_FONTS)) {
    const font = readFont(entry)
    if (font) fonts.push(font)
    else drop(pathTo('fonts', index), 'bad_value')
  }
  return { fonts, dropped }
}

function readFont(entry: unknown): Font | undefined {
  const { family, bytes, ...given } = Object.fromEntries(readEntries(entry, '', () => undefined))
  if (typeof family !== 'string' || !FAMILY.test(family) || !isFontFile(bytes)) return undefined
  const descriptors: Record<string, string> = {}
  for (const [name, pattern] of DESCRIPTORS) {
    if (given[name] == null) continue
    const value = textOf(given[name])
    if (!pattern.test(value)) return undefined
    descriptors[name] = value
  }
  return { family, bytes, descriptors }
}

const isFontFile = (bytes: unknown): bytes is ArrayBuffer =>
  bytes instanceof ArrayBuffer &&
  bytes.byteLength > 4 &&
  bytes.byteLength <= MOST_BYTES &&
  SIGNATURES.includes(new DataView(bytes).getUint32(0))
