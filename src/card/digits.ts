/**
 * Maps the decimal digits people type with other keyboards to ASCII: full-width
 * (０–９), Arabic-Indic (٠–٩) and extended Arabic-Indic (۰–۹). Everything else is
 * left alone and the length does not change, so a caret in the text still holds.
 */
export function toAsciiDigits(text: string): string {
  // In all three blocks the digit's value is the low four bits of its code point.
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/g, (digit) =>
    String(digit.charCodeAt(0) & 15),
  )
}

/** The digits of a text in ASCII, and nothing else of it. */
export function digitsOf(text: string): string {
  return toAsciiDigits(text).replace(/[^0-9]/g, '')
}
