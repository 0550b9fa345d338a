/**
 * What fields need only where a merchant's options ask for it: a file of its own,
 * loaded on demand from our own origin.
 */
export { postalCountry } from '../../card/postal-countries.ts'
export { overrideMessages } from '../../locales/override.ts'
export { compile } from '../../theme/index.ts'
