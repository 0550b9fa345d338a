import { z } from 'zod'
import { object } from '../registry.ts'
import { errorMembers } from './payment-error.ts'
import { paymentIntent } from './payment-intent.ts'
import { paymentMethod } from './payment-method.ts'
import { setupIntent } from './setup-intent.ts'
import { idOf } from './shared.ts'

/** The statuses whose errors may carry the object they are about. */
const carriesObjects = (status: number) => status === 400 || status === 402

/** The body of every answer of this status, with the codes that go with it. */
export const errorOf = (status: number) =>
  object(
    `Error${status}`,
    `The error object of a ${status}.`,
    z.strictObject({
      error: z.strictObject({
        ...errorMembers(status),
        request_id: idOf('req'),
        ...(carriesObjects(status) && {
          payment_intent: paymentIntent.optional(),
          payment_method: paymentMethod.optional(),
          setup_intent: setupIntent.optional(),
        }),
      }),
    }),
  )
