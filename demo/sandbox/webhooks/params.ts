import { z } from 'zod'
import { metadata } from '../api/fields.ts'
import { paging } from '../api/lists.ts'
import { fault } from '../api/validate.ts'
import { eventTypes } from '../events/types.ts'
import { isLoopback } from '../loopback.ts'

/** Where events may be sent at all. */
export const deliveryUrl = z.url({ protocol: /^https?$/ }).max(2000)

/** In live mode events are sent over TLS, or do not leave the machine. */
const urlFor = (livemode: boolean) =>
  deliveryUrl.superRefine((text, ctx) => {
    const url = URL.canParse(text) ? new URL(text) : undefined
    if (livemode && url?.protocol === 'http:' && !isLoopback(url.hostname)) {
      ctx.addIssue(fault('parameter_invalid_url_https'))
    }
  })

const enabledEvents = z
  .array(z.enum(['*', ...eventTypes]))
  .min(1)
  .transform((names) => [...new Set(names)])

const about = {
  description: z.string().max(350).nullish(),
  metadata: metadata.nullish(),
}

export const createParams = (livemode: boolean) =>
  z.strictObject({ url: urlFor(livemode), enabled_events: enabledEvents, ...about })

/** `disabled` is another way to say `status`; to say both is a fault. */
export const updateParams = (livemode: boolean) =>
  z
    .strictObject({
      url: urlFor(livemode).optional(),
      enabled_events: enabledEvents.optional(),
      status: z.enum(['enabled', 'disabled']).optional(),
      disabled: z.boolean().optional(),
      ...about,
    })
    .superRefine(({ status, disabled }, ctx) => {
      if (status !== undefined && disabled !== undefined) {
        ctx.addIssue(fault('parameters_exclusive', ['status'], { values: { other: 'disabled' } }))
      }
    })

export const listParams = z.strictObject(paging)
