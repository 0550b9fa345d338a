/** The longest value looked at. */
const MOST_CHARACTERS = 200

/**
 * Units a number may carry, and how large it may be either way: about 100 px
 * in any of them, and without a unit enough for a weight.
 */
const MOST: Readonly<Record<string, number>> = {
  '': 1000,
  px: 100,
  pt: 75,
  em: 6,
  rem: 6,
  '%': 600,
}

/** A line height without a unit multiplies the font size. */
const MOST_LINES = 10

/**
 * What holds more than one token, taken as a whole: a quoted font name, or a
 * colour function of numbers. Whether there are as many as it needs is the
 * browser's to say, as for everything that is safe but makes no sense.
 */
const WHOLE =
  /(^|[ ,])("[\p{L}\d _.&+-]*"|'[\p{L}\d _.&+-]*'|(rgba?|hsla?|hwb|(ok)?l(ab|ch))\(([ \d.,/%+-]|deg|g?rad|turn|none)+\))(?=[ ,]|$)/giu

const NUMBER = /^([+-]?(?:\d+\.?\d*|\.\d+))([a-z]*|%)$/
const HEX_OR_IDENT = /^(#[\da-f]{3,8}|-?[a-z\p{Lo}][\w\p{Lo}-]*)$/iu

/**
 * Whether a CSS value holds nothing but what a text style needs: identifiers,
 * numbers of a sane size, hex colours, quoted font names and colour functions,
 * parted by spaces, commas and slashes (CSS Values 4, CSS Color 4). Anything
 * else is refused, so nothing that loads, computes, escapes or ends the
 * declaration can pass.
 *
 * @param property in kebab-case
 */
export function isSafeValue(property: string, value: string): boolean {
  return (
    value.length <= MOST_CHARACTERS &&
    value
      .replace(WHOLE, '$1whole')
      .replace(/^ +| +$/g, '')
      .split(/ *[,/] *| +/)
      .every((token) => {
        const [, number, unit = ''] = NUMBER.exec(token) ?? []
        if (!number) return HEX_OR_IDENT.test(token)
        const most = property === 'line-height' && !unit ? MOST_LINES : (MOST[unit] ?? -1)
        return Math.abs(+number) <= most
      })
  )
}
