// Which class an error is, and what it never says.

import { describe, expect, it } from 'vitest'
import * as server from '../../src/server/index.ts'
import { error, raw } from '../api/server.ts'
import { failure, KEY, money, useScriptedApi } from './helpers.ts'

const api = useScriptedApi()
const create = () => failure(api.onerway.paymentIntents.create(money, { maxRetries: 0 }))

describe('an error of the API', () => {
  it.each([
    [402, 'card_error', server.OnerwayCardError],
    [400, 'invalid_request_error', server.OnerwayInvalidRequestError],
    [401, 'authentication_error', server.OnerwayAuthenticationError],
    [403, 'permission_error', server.OnerwayPermissionError],
    [429, 'rate_limit_error', server.OnerwayRateLimitError],
    [409, 'idempotency_error', server.OnerwayIdempotencyError],
    [500, 'api_error', server.OnerwayApiError],
    [418, 'teapot_error', server.OnerwayApiError],
  ])('of status %i and type %s has a class of its own', async (status, type, Class) => {
    api.server.handle = error(status, { type, code: 'some_code', message: 'No.' })
    const thrown: server.OnerwayRequestError = await create()
    expect(thrown).toBeInstanceOf(Class)
    expect(thrown).toBeInstanceOf(server.OnerwayError)
    expect(thrown.name).toBe(Object.entries(server).find(([, value]) => value === Class)?.[0])
    expect(thrown).toMatchObject({ type, code: 'some_code', message: 'No.', statusCode: status })
  })

  it('has all that the API told', async () => {
    const told = {
      type: 'card_error',
      code: 'card_declined',
      decline_code: 'lost_card',
      message: 'No.',
      param: 'payment_method',
      doc_url: 'https://docs.onerway.com/x',
      request_id: 'req_1',
      payment_intent: { id: 'pi_1' },
      payment_method: { id: 'pm_1' },
      setup_intent: { id: 'seti_1' },
    }
    api.server.handle = error(402, told, { 'request-id': 'req_2' })
    const thrown: server.OnerwayCardError = await create()
    expect(thrown).toMatchObject(told)
    expect(thrown.lastResponse).toMatchObject({ statusCode: 402, requestId: 'req_2' })
    expect(Object.keys(thrown)).not.toContain('lastResponse')
  })

  it('that tells nothing has a code, a message and the id of the request all the same', async () => {
    api.server.handle = raw(422, '{"error":{}}', { 'request-id': 'req_2' })
    expect(await create()).toMatchObject({
      name: 'OnerwayApiError',
      type: 'api_error',
      code: 'http_422',
      message: 'The API answered with status 422.',
      request_id: 'req_2',
    })
  })
})

describe('an error never says', () => {
  it.each([
    ['the key', `Unknown key ${KEY}, is ${KEY} right?`, KEY],
    ['a card number', 'Card 4242424242424242 is not good', '4242'],
    ['a card number in groups', 'Card 4242 4242 4242 4242 is not good', '4242'],
    ['a card number with hyphens', 'Card 4242-4242-4242-4242 is not good', '4242'],
  ])('%s, even if the API does', async (_, message, secret) => {
    api.server.handle = error(400, { message, param: message })
    const thrown: server.OnerwayRequestError = await create()
    const all = [thrown.message, thrown.param, thrown.stack, JSON.stringify(thrown)].join()
    expect(thrown.message).toContain('…')
    expect(all).not.toContain(secret)
  })

  it('the key, where the network fails', async () => {
    await api.server.close()
    const thrown: server.OnerwayConnectionError = await create()
    expect([thrown.message, thrown.stack, JSON.stringify(thrown)].join()).not.toContain(KEY)
  })

  it('but amounts, times and ids stay as they are', async () => {
    const message = 'pi_1 of 99999999 at 1640995260'
    api.server.handle = error(400, { message })
    expect(await create()).toMatchObject({ message })
  })
})
