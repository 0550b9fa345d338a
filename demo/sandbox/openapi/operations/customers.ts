import { createParams as sessionParams } from '../../resources/customer-sessions/routes.ts'
import * as shapes from '../../resources/customers/params.ts'
import { anyCustomer, customer, customerSession, deletedCustomer } from '../objects/customer.ts'
import { listOf } from '../objects/list.ts'
import { paymentMethod } from '../objects/payment-method.ts'
import { browserToo, serverOnly, update, type Operation } from '../operation.ts'
import { params } from '../registry.ts'
import './shared-params.ts'

const tag = 'Customers'
const all = '/v1/customers'
const one = `${all}/:id`

export const customerOperations: readonly Operation[] = [
  {
    method: 'post',
    path: all,
    operationId: 'createCustomer',
    tag,
    summary: 'Create a customer',
    keys: serverOnly,
    body: params('CustomerParams', 'What is known of a customer.', shapes.createParams),
    answer: customer,
  },
  {
    method: 'get',
    path: all,
    operationId: 'listCustomers',
    tag,
    summary: 'List customers',
    keys: serverOnly,
    query: shapes.listParams,
    answer: listOf('Customer', all, customer),
  },
  {
    method: 'get',
    path: one,
    operationId: 'retrieveCustomer',
    tag,
    summary: 'Retrieve a customer',
    description: 'Of one that was deleted, what is left.',
    keys: serverOnly,
    answer: anyCustomer,
  },
  ...update({
    path: one,
    operationId: 'updateCustomer',
    tag,
    summary: 'Update a customer',
    keys: serverOnly,
    body: shapes.updateParams,
    answer: customer,
  }),
  {
    method: 'delete',
    path: one,
    operationId: 'deleteCustomer',
    tag,
    summary: 'Delete a customer',
    keys: serverOnly,
    answer: deletedCustomer,
  },
  {
    method: 'get',
    path: `${one}/payment_methods`,
    operationId: 'listCustomerPaymentMethods',
    tag,
    summary: 'List the saved methods of a customer',
    description: 'A browser does so in the name of a customer session.',
    keys: browserToo,
    query: shapes.listMethodsParams.publishable,
    answer: listOf('CustomerPaymentMethod', `${one}/payment_methods`, paymentMethod),
  },
  {
    method: 'post',
    path: '/v1/customer_sessions',
    operationId: 'createCustomerSession',
    tag,
    summary: 'Create a customer session',
    keys: serverOnly,
    body: params('CreateCustomerSession', 'Whose methods a browser may see.', sessionParams),
    answer: customerSession,
  },
]
