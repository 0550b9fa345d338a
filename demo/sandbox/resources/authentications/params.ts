// What `authenticate` takes, for intents of both kinds.

import { z } from 'zod'
import { fault } from '../../api/validate.ts'
import { windowSizes } from './table.ts'

/** The browser as EMV 3DS wants it described. */
const browser = z.strictObject({
  language: z.string().min(1).max(35),
  color_depth: z.int().min(1).max(99),
  screen_height: z.int().min(0).max(999_999),
  screen_width: z.int().min(0).max(999_999),
  time_zone_offset: z.int().min(-1440).max(1440),
  java_enabled: z.boolean(),
  javascript_enabled: z.boolean(),
  user_agent: z.string().max(2048),
})

export const threeDSecure = z
  .strictObject({
    /** The customer has closed the challenge: nothing else is to be said then. */
    canceled: z.boolean().optional(),
    method_completion: z.enum(['Y', 'N', 'U']).optional(),
    challenge_window_size: z.enum(windowSizes).optional(),
    browser: browser.optional(),
  })
  .superRefine((params, ctx) => {
    if (params.canceled === true) return
    for (const name of ['method_completion', 'challenge_window_size', 'browser'] as const) {
      if (params[name] === undefined) ctx.addIssue(fault('parameter_missing', [name]))
    }
  })

export const authenticateParams = z.strictObject({
  client_secret: z.string().max(200).optional(),
  three_d_secure: threeDSecure,
})
