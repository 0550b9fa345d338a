/** The document's chapters, in its order. */
export const tags = {
  'Payment intents': 'One payment, from the first amount to the last cent captured.',
  'Setup intents': 'A method prepared for later payments. No money moves.',
  'Payment methods': 'A way to pay, such as a card, without its number.',
  Customers: 'Those who pay, their saved methods, and what a browser may see of them.',
  Tokens: 'A card that stands by for ten minutes and is used once.',
  'Confirmation tokens':
    'What a customer chose in the browser, for a server to confirm an intent with.',
  Refunds: 'Money that goes back, all of it or a part.',
  Events: 'What happened, and where it is sent.',
  Sandbox: 'Controls of the sandbox itself. They do not exist in production.',
} as const

export type Tag = keyof typeof tags
