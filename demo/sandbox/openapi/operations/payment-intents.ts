import { authenticateParams } from '../../resources/authentications/params.ts'
import * as shapes from '../../resources/payment-intents/params.ts'
import { listOf } from '../objects/list.ts'
import { paymentIntent, serverPaymentIntent } from '../objects/payment-intent.ts'
import { browserToo, serverOnly, update, type Operation } from '../operation.ts'
import { params } from '../registry.ts'
import './shared-params.ts'

const tag = 'Payment intents'
const all = '/v1/payment_intents'
const one = `${all}/:id`

export const paymentIntentOperations: readonly Operation[] = [
  {
    method: 'post',
    path: all,
    operationId: 'createPaymentIntent',
    tag,
    summary: 'Create a payment intent',
    description: 'With confirm it is paid at once, or refused with a 402.',
    keys: serverOnly,
    body: params('CreatePaymentIntent', 'What a new intent is for.', shapes.createParams),
    answer: serverPaymentIntent,
    charges: true,
  },
  {
    method: 'get',
    path: all,
    operationId: 'listPaymentIntents',
    tag,
    summary: 'List payment intents',
    keys: serverOnly,
    query: shapes.listParams,
    answer: listOf('PaymentIntent', all, serverPaymentIntent),
  },
  {
    method: 'get',
    path: one,
    operationId: 'retrievePaymentIntent',
    tag,
    summary: 'Retrieve a payment intent',
    description: 'A publishable key must show the client_secret; a wrong one is a 404.',
    keys: browserToo,
    query: shapes.retrieveParams,
    answer: paymentIntent,
  },
  ...update({
    path: one,
    operationId: 'updatePaymentIntent',
    tag,
    summary: 'Update a payment intent',
    description: 'What is charged, and to whom, is fixed once an attempt is under way or over.',
    keys: serverOnly,
    body: params('UpdatePaymentIntent', 'What changes.', shapes.updateParams),
    answer: serverPaymentIntent,
    charges: true,
  }),
  {
    method: 'post',
    path: `${one}/confirm`,
    operationId: 'confirmPaymentIntent',
    tag,
    summary: 'Confirm a payment intent',
    description:
      'One attempt to pay. A publishable key sends the client_secret, and may not say off_session.',
    keys: browserToo,
    body: params('ConfirmPaymentIntent', 'How to pay.', shapes.confirmParams.secret),
    answer: paymentIntent,
    charges: true,
  },
  {
    method: 'post',
    path: `${one}/capture`,
    operationId: 'capturePaymentIntent',
    tag,
    summary: 'Capture what a payment intent holds',
    keys: serverOnly,
    body: params('CapturePaymentIntent', 'How much to take.', shapes.captureParams),
    answer: serverPaymentIntent,
  },
  {
    method: 'post',
    path: `${one}/authenticate`,
    operationId: 'authenticatePaymentIntent',
    tag,
    summary: 'Go on with 3-D Secure',
    description:
      'Says what the browser is, or that the customer has closed the challenge. A publishable key sends the client_secret.',
    keys: browserToo,
    body: authenticateParams,
    answer: paymentIntent,
  },
  {
    method: 'post',
    path: `${one}/cancel`,
    operationId: 'cancelPaymentIntent',
    tag,
    summary: 'Cancel a payment intent',
    keys: serverOnly,
    body: params('CancelPaymentIntent', 'Why it ends.', shapes.cancelParams),
    answer: serverPaymentIntent,
  },
]
