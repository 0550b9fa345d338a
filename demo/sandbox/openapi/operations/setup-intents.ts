import { authenticateParams } from '../../resources/authentications/params.ts'
import * as shapes from '../../resources/setup-intents/params.ts'
import { listOf } from '../objects/list.ts'
import { serverSetupIntent, setupIntent } from '../objects/setup-intent.ts'
import { browserToo, serverOnly, update, type Operation } from '../operation.ts'
import { params } from '../registry.ts'
import './shared-params.ts'

const tag = 'Setup intents'
const all = '/v1/setup_intents'
const one = `${all}/:id`

export const setupIntentOperations: readonly Operation[] = [
  {
    method: 'post',
    path: all,
    operationId: 'createSetupIntent',
    tag,
    summary: 'Create a setup intent',
    description: 'With confirm the method is set up at once, or refused with a 402.',
    keys: serverOnly,
    body: params('CreateSetupIntent', 'What is to be set up.', shapes.createParams),
    answer: serverSetupIntent,
    charges: true,
  },
  {
    method: 'get',
    path: all,
    operationId: 'listSetupIntents',
    tag,
    summary: 'List setup intents',
    keys: serverOnly,
    query: shapes.listParams,
    answer: listOf('SetupIntent', all, serverSetupIntent),
  },
  {
    method: 'get',
    path: one,
    operationId: 'retrieveSetupIntent',
    tag,
    summary: 'Retrieve a setup intent',
    description: 'A publishable key must show the client_secret; a wrong one is a 404.',
    keys: browserToo,
    query: shapes.retrieveParams,
    answer: setupIntent,
  },
  ...update({
    path: one,
    operationId: 'updateSetupIntent',
    tag,
    summary: 'Update a setup intent',
    keys: serverOnly,
    body: params('UpdateSetupIntent', 'What changes.', shapes.updateParams),
    answer: serverSetupIntent,
    charges: true,
  }),
  {
    method: 'post',
    path: `${one}/confirm`,
    operationId: 'confirmSetupIntent',
    tag,
    summary: 'Confirm a setup intent',
    description: 'A publishable key sends the client_secret.',
    keys: browserToo,
    body: params('ConfirmSetupIntent', 'What to set up.', shapes.confirmParams.secret),
    answer: setupIntent,
    charges: true,
  },
  {
    method: 'post',
    path: `${one}/authenticate`,
    operationId: 'authenticateSetupIntent',
    tag,
    summary: 'Go on with 3-D Secure',
    description:
      'Says what the browser is, or that the customer has closed the challenge. A publishable key sends the client_secret.',
    keys: browserToo,
    body: authenticateParams,
    answer: setupIntent,
  },
  {
    method: 'post',
    path: `${one}/cancel`,
    operationId: 'cancelSetupIntent',
    tag,
    summary: 'Cancel a setup intent',
    keys: serverOnly,
    body: params('CancelSetupIntent', 'Why it ends.', shapes.cancelParams),
    answer: serverSetupIntent,
  },
]
