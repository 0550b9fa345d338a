import * as shapes from '../../resources/refunds/params.ts'
import { listOf } from '../objects/list.ts'
import { refund } from '../objects/refund.ts'
import { serverOnly, update, type Operation } from '../operation.ts'
import { params } from '../registry.ts'

const tag = 'Refunds'
const all = '/v1/refunds'
const one = `${all}/:id`

export const refundOperations: readonly Operation[] = [
  {
    method: 'post',
    path: all,
    operationId: 'createRefund',
    tag,
    summary: 'Create a refund',
    keys: serverOnly,
    body: params('CreateRefund', 'What goes back, and why.', shapes.createParams),
    answer: refund,
  },
  {
    method: 'get',
    path: all,
    operationId: 'listRefunds',
    tag,
    summary: 'List refunds',
    keys: serverOnly,
    query: shapes.listParams,
    answer: listOf('Refund', all, refund),
  },
  {
    method: 'get',
    path: one,
    operationId: 'retrieveRefund',
    tag,
    summary: 'Retrieve a refund',
    keys: serverOnly,
    answer: refund,
  },
  ...update({
    path: one,
    operationId: 'updateRefund',
    tag,
    summary: 'Update a refund',
    keys: serverOnly,
    body: params('UpdateRefund', 'What changes.', shapes.updateParams),
    answer: refund,
  }),
]
