import { createParams } from '../../resources/confirmation-tokens/routes.ts'
import { browserConfirmationToken, serverConfirmationToken } from '../objects/confirmation-token.ts'
import { browserOnly, serverOnly, type Operation } from '../operation.ts'
import { params } from '../registry.ts'
import './shared-params.ts'

const tag = 'Confirmation tokens'

export const confirmationTokenOperations: readonly Operation[] = [
  {
    method: 'post',
    path: '/v1/confirmation_tokens',
    operationId: 'createConfirmationToken',
    tag,
    summary: 'Create a confirmation token',
    keys: browserOnly,
    body: params('CreateConfirmationToken', 'What the customer chose.', createParams),
    answer: browserConfirmationToken,
    charges: true,
  },
  {
    method: 'get',
    path: '/v1/confirmation_tokens/:id',
    operationId: 'retrieveConfirmationToken',
    tag,
    summary: 'Retrieve a confirmation token',
    keys: serverOnly,
    answer: serverConfirmationToken,
  },
]
