import { listParams } from '../../events/routes.ts'
import * as shapes from '../../webhooks/params.ts'
import { event } from '../objects/event.ts'
import { listOf } from '../objects/list.ts'
import {
  deletedWebhookEndpoint,
  newWebhookEndpoint,
  webhookEndpoint,
} from '../objects/webhook-endpoint.ts'
import { serverOnly, update, type Operation } from '../operation.ts'
import { params } from '../registry.ts'

const tag = 'Events'
const all = '/v1/webhook_endpoints'
const one = `${all}/:id`

export const eventOperations: readonly Operation[] = [
  {
    method: 'get',
    path: '/v1/events',
    operationId: 'listEvents',
    tag,
    summary: 'List events',
    keys: serverOnly,
    query: listParams,
    answer: listOf('Event', '/v1/events', event),
  },
  {
    method: 'get',
    path: '/v1/events/:id',
    operationId: 'retrieveEvent',
    tag,
    summary: 'Retrieve an event',
    keys: serverOnly,
    answer: event,
  },
  {
    method: 'post',
    path: all,
    operationId: 'createWebhookEndpoint',
    tag,
    summary: 'Create a webhook endpoint',
    description: 'The answer holds its secret, which is never shown again.',
    keys: serverOnly,
    body: params('CreateWebhookEndpoint', 'What is sent where.', shapes.createParams(false)),
    answer: newWebhookEndpoint,
  },
  {
    method: 'get',
    path: all,
    operationId: 'listWebhookEndpoints',
    tag,
    summary: 'List webhook endpoints',
    keys: serverOnly,
    query: shapes.listParams,
    answer: listOf('WebhookEndpoint', all, webhookEndpoint),
  },
  {
    method: 'get',
    path: one,
    operationId: 'retrieveWebhookEndpoint',
    tag,
    summary: 'Retrieve a webhook endpoint',
    keys: serverOnly,
    answer: webhookEndpoint,
  },
  ...update({
    path: one,
    operationId: 'updateWebhookEndpoint',
    tag,
    summary: 'Update a webhook endpoint',
    keys: serverOnly,
    body: params('UpdateWebhookEndpoint', 'What changes.', shapes.updateParams(false)),
    answer: webhookEndpoint,
  }),
  {
    method: 'delete',
    path: one,
    operationId: 'deleteWebhookEndpoint',
    tag,
    summary: 'Delete a webhook endpoint',
    keys: serverOnly,
    answer: deletedWebhookEndpoint,
  },
]
