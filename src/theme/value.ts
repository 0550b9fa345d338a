/** The longest value looked at. */
const MOST_CHARACTERS = 200

/** The units a number may carry, and from where to where it may go in each. */
export type Limits = Readonly<Record<string, readonly [least: number, most: number]>>

/** About 100 px either way in any unit, and without a unit enough for a weight. */
const TEXT: Limits = {
  '': [-1000, 1000],
  px: [-100, 100],
  pt: [-75, 75],
  em: [-6, 6],
  rem: [-6, 6],
  '%': [-600, 600],
}

/** A line height without a unit multiplies the font size. */
const LINES: Limits = { ...TEXT, '': [-10, 10] }

const textLimits = (property: string) => (property === 'line-height' ? LINES : TEXT)

const VARIABLE = /(^|[ ,])var\(--([a-z]+)\)(?=[ ,]|$)/gi

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
 * @param limits of its numbers
 * @param isVariable whether `var(--name)`, in exactly this form, may stand in it
 */
export function isSafeValue(
  property: string,
  value: string,
  limits: Limits = textLimits(property),
  isVariable: (name: string) => boolean = () => false,
): boolean {
  return (
    value.length <= MOST_CHARACTERS &&
    value
      .replace(WHOLE, '$1whole')
      // After what is quoted: in there a variable would be so many letters.
      .replace(VARIABLE, (text, before: string, name: string) =>
        isVariable(name) ? before + 'whole' : text,
      )
      .replace(/^ +| +$/g, '')
      .split(/ *[,/] *| +/)
      .every((token) => {
        const [, number, unit = ''] = NUMBER.exec(token) ?? []
        if (!number) return HEX_OR_IDENT.test(token)
        const range = limits[unit]
        return !!range && +number >= range[0] && +number <= range[1]
      })
  )
}
