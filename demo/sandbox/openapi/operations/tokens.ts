import { createParams } from '../../resources/tokens.ts'
import { serverToken, token } from '../objects/token.ts'
import { browserToo, serverOnly, type Operation } from '../operation.ts'
import { params } from '../registry.ts'
import './shared-params.ts'

const tag = 'Tokens'

export const tokenOperations: readonly Operation[] = [
  {
    method: 'post',
    path: '/v1/tokens',
    operationId: 'createToken',
    tag,
    summary: 'Create a token',
    keys: browserToo,
    body: params('CreateToken', 'The card to hold.', createParams),
    answer: token,
    charges: true,
  },
  {
    method: 'get',
    path: '/v1/tokens/:id',
    operationId: 'retrieveToken',
    tag,
    summary: 'Retrieve a token',
    keys: serverOnly,
    answer: serverToken,
  },
]
