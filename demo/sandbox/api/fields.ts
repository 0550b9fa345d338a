// Parameters that several resources take, with their limits.

import { z } from 'zod'
import { ApiError } from '../errors.ts'
import { isLoopback } from '../loopback.ts'
import { fault } from './validate.ts'

const short = z.string().max(500)

export const address = z.strictObject({
  line1: short.nullish(),
  line2: short.nullish(),
  city: short.nullish(),
  state: short.nullish(),
  postal_code: short.nullish(),
  country: short.nullish(),
})

export const billingDetails = z.strictObject({
  name: short.nullish(),
  email: z.email().max(500).nullish(),
  phone: short.nullish(),
  address: address.nullish(),
})
type BillingInput = z.output<typeof billingDetails>

/** An address with every member there, as answers show it. */
export const wholeAddress = (input: z.output<typeof address> | null | undefined) => ({
  line1: input?.line1 ?? null,
  line2: input?.line2 ?? null,
  city: input?.city ?? null,
  state: input?.state ?? null,
  postal_code: input?.postal_code ?? null,
  country: input?.country ?? null,
})
export type WholeAddress = ReturnType<typeof wholeAddress>

/** Billing details with every member there, as answers show them. */
export const wholeBillingDetails = (input: BillingInput | null | undefined) => ({
  name: input?.name ?? null,
  email: input?.email ?? null,
  phone: input?.phone ?? null,
  address: wholeAddress(input?.address),
})
export type BillingDetails = ReturnType<typeof wholeBillingDetails>

export const shipping = z.strictObject({
  name: z.string().min(1).max(500),
  phone: short.nullish(),
  carrier: short.nullish(),
  tracking_number: short.nullish(),
  address: address,
})
export type Shipping = z.output<typeof shipping>

const tooMuch = fault('parameter_invalid_metadata')
const fits = (metadata: Readonly<Record<string, string | null>>) =>
  Object.keys(metadata).length <= 50 &&
  Object.entries(metadata).every(([key, value]) => key.length <= 40 && (value ?? '').length <= 500)

/** Up to 50 strings under keys of up to 40 characters; on an update, null or '' removes one. */
export const metadata = z.record(z.string(), z.string().nullable()).superRefine((value, ctx) => {
  if (!fits(value)) ctx.addIssue(tooMuch)
})
export type Metadata = Record<string, string>

/** Metadata after a change: members are laid over the old ones, empty ones removed. */
export function mergeMetadata(
  old: Metadata,
  change: z.output<typeof metadata> | undefined,
): Metadata {
  const merged = Object.entries({ ...old, ...change }).filter((entry) => Boolean(entry[1]))
  const result = Object.fromEntries(merged) as Metadata
  if (!fits(result)) throw new ApiError('parameter_invalid_metadata', { param: 'metadata' })
  return result
}

/** Where the customer comes back to after a bank's page: by TLS, or on their own machine. */
export const returnUrl = z
  .url({ protocol: /^https?$/ })
  .max(5000)
  .superRefine((text, ctx) => {
    const url = URL.canParse(text) ? new URL(text) : undefined
    const local = url && (isLoopback(url.hostname) || url.hostname.endsWith('.localhost'))
    if (url?.protocol === 'http:' && !local) ctx.addIssue(fault('parameter_invalid_url_https'))
  })

/** An object's id as a parameter. Whether it exists is the handler's question. */
export const id = z.string().min(1).max(100)

/** For an endpoint that takes no parameters of its own. */
export const nothing = z.strictObject({})
