// The net under everything that is kept or printed and that a caller may have
// written: a path, a header, a parameter's name. Card numbers are 12 to 19
// digits, sometimes grouped; nothing else of that shape is worth reading.

const cardLike = /\d(?:[ -]?\d){11,}/g

/** The text with every run of digits that could be a card number taken out. */
export const redact = (text: string) => text.replace(cardLike, '[digits]')
