import { describe, expect, it } from 'vitest'
import { IntegrationError, OnerwayError, type ErrorData } from '../../src/errors/error.ts'
import type { PaymentIntent, PaymentMethod } from '../../src/types/payments.ts'

const data: ErrorData = {
  type: 'card_error',
  code: 'card_declined',
  message: 'Your card was declined.',
  decline_code: 'lost_card',
  param: 'payment_method',
  doc_url: 'https://docs.example/card_declined',
  request_id: 'req_1',
  payment_intent: { id: 'pi_1' } as PaymentIntent,
  payment_method: { id: 'pm_1' } as PaymentMethod,
}

describe('an OnerwayError', () => {
  it('is an Error with the API’s fields', () => {
    const error = new OnerwayError(data)
    expect(error).toBeInstanceOf(Error)
    expect(error.name).toBe('OnerwayError')
    expect(error.message).toBe(data.message)
    expect(String(error)).toBe('OnerwayError: Your card was declined.')
    expect({ ...error, message: error.message }).toEqual({ ...data, name: 'OnerwayError' })
  })

  it('has no field that the API did not fill, and says where to read more', () => {
    const error = new OnerwayError({ type: 'api_error', code: 'api_error', message: 'Ours.' })
    expect(Object.keys(error).sort()).toEqual(['code', 'doc_url', 'name', 'type'])
    expect(error.doc_url).toMatch(/^https:\/\/.+#api_error$/)
  })

  it('takes over no field outside the contract', () => {
    const more = { ...data, number: '4242424242424242', stack: 'elsewhere' }
    const error = new OnerwayError(more)
    expect(error).not.toHaveProperty('number')
    expect(error.stack).not.toBe('elsewhere')
  })
})

describe('an IntegrationError', () => {
  it('is an OnerwayError about the request, by another name', () => {
    const error = new IntegrationError('card_missing', 'Write this instead.')
    expect(error).toBeInstanceOf(OnerwayError)
    expect(error).toMatchObject({
      name: 'IntegrationError',
      type: 'invalid_request_error',
      code: 'card_missing',
      message: 'Write this instead.',
    })
  })
})
