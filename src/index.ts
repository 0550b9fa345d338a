import { createOnerway } from './page/onerway.ts'
import type { Onerway as OnerwayInstance } from './page/types.ts'

/** The library as built into your page; its frames come from Onerway's host. */
export const Onerway = createOnerway()
export type Onerway = OnerwayInstance
export { readReturn, type Return } from './page/read-return.ts'
export { loadOnerway } from './page/load.ts'
export { IntegrationError, OnerwayError, type ErrorType } from './errors/error.ts'
export type * from './page/types.ts'
export type * from './page/verb-types.ts'
export type * from './types/payments.ts'
export type { OnerwayConstructor } from './page/onerway.ts'
