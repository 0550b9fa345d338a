/** The parts of a card form, in the order they are filled and read. */
export const PARTS = ['number', 'expiry', 'cvc', 'postal'] as const
export type Part = (typeof PARTS)[number]
/** The parts that hold digits; a postal code can hold letters. */
export type DigitPart = Exclude<Part, 'postal'>

/** Which parts an element shows: the whole card in one frame, or one part in each of several. */
export const ELEMENT_PARTS = {
  card: PARTS,
  cardNumber: ['number'],
  cardExpiry: ['expiry'],
  cardCvc: ['cvc'],
  postalCode: ['postal'],
} as const satisfies Record<string, readonly Part[]>

export type ElementType = keyof typeof ELEMENT_PARTS
