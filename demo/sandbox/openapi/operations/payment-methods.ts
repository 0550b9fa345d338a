import * as shapes from '../../resources/payment-methods/params.ts'
import { listOf } from '../objects/list.ts'
import { paymentMethod, serverPaymentMethod } from '../objects/payment-method.ts'
import { browserToo, serverOnly, update, type Operation } from '../operation.ts'
import { params } from '../registry.ts'
import './shared-params.ts'

// Apart from the same data nested in another request, which takes no expand.
const newMethod = params(
  'CreatePaymentMethod',
  'A new payment method.',
  shapes.paymentMethodData.extend({}),
)

const tag = 'Payment methods'
const all = '/v1/payment_methods'
const one = `${all}/:id`

export const paymentMethodOperations: readonly Operation[] = [
  {
    method: 'post',
    path: all,
    operationId: 'createPaymentMethod',
    tag,
    summary: 'Create a payment method',
    keys: browserToo,
    body: newMethod,
    answer: paymentMethod,
    charges: true,
  },
  {
    method: 'get',
    path: one,
    operationId: 'retrievePaymentMethod',
    tag,
    summary: 'Retrieve a payment method',
    keys: serverOnly,
    answer: serverPaymentMethod,
  },
  {
    method: 'get',
    path: all,
    operationId: 'listPaymentMethods',
    tag,
    summary: 'List payment methods',
    keys: serverOnly,
    query: shapes.listParams,
    answer: listOf('PaymentMethod', all, serverPaymentMethod),
  },
  ...update({
    path: one,
    operationId: 'updatePaymentMethod',
    tag,
    summary: 'Update a payment method',
    keys: serverOnly,
    body: params('UpdatePaymentMethod', 'What changes.', shapes.updateParams),
    answer: serverPaymentMethod,
    charges: true,
  }),
  {
    method: 'post',
    path: `${one}/attach`,
    operationId: 'attachPaymentMethod',
    tag,
    summary: 'Save a payment method with a customer',
    keys: serverOnly,
    body: params('AttachPaymentMethod', 'Whose it will be.', shapes.attachParams),
    answer: serverPaymentMethod,
    charges: true,
  },
  {
    method: 'post',
    path: `${one}/detach`,
    operationId: 'detachPaymentMethod',
    tag,
    summary: 'Take a payment method off its customer',
    description: 'A browser does so in the name of a customer session. It cannot be undone.',
    keys: browserToo,
    body: params(
      'DetachPaymentMethod',
      'What a publishable key shows. A secret key sends nothing.',
      shapes.detachParams.publishable,
    ),
    answer: paymentMethod,
  },
]
