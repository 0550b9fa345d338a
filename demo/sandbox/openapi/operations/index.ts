// Every endpoint, in the order the document shows them. A test holds this list
// against the router's, in both directions.

import type { Operation } from '../operation.ts'
import { cardMetadataOperations } from './card-metadata.ts'
import { confirmationTokenOperations } from './confirmation-tokens.ts'
import { customerOperations } from './customers.ts'
import { eventOperations } from './events.ts'
import { paymentIntentOperations } from './payment-intents.ts'
import { paymentMethodOperations } from './payment-methods.ts'
import { refundOperations } from './refunds.ts'
import { sandboxOperations } from './sandbox.ts'
import { setupIntentOperations } from './setup-intents.ts'
import { tokenOperations } from './tokens.ts'

export const operations: readonly Operation[] = [
  ...paymentIntentOperations,
  ...setupIntentOperations,
  ...paymentMethodOperations,
  ...customerOperations,
  ...tokenOperations,
  ...cardMetadataOperations,
  ...confirmationTokenOperations,
  ...refundOperations,
  ...eventOperations,
  ...sandboxOperations,
]
