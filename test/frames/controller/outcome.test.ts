import { describe, expect, it } from 'vitest'
import type { Outcome } from '../../../src/api/transport.ts'
import {
  aborted,
  errorOf,
  objectOf,
  outcomeUnknown,
} from '../../../src/frames/controller/outcome.ts'
import { Refusal } from '../../../src/frames/shared/describe-error.ts'
import en from '../../../src/locales/payments/en.ts'

const answer = (status: number, body: object): Outcome => ({
  kind: 'answer',
  status,
  body,
  replayed: false,
})

describe('the object of an answer', () => {
  it('is its body, if it is of the kind asked for', () => {
    const body = { object: 'token', id: 'tok_1' }
    expect(objectOf('token', answer(200, body), en)).toBe(body)
  })

  it.each<[string, Outcome]>([
    ['another kind', answer(200, { object: 'customer' })],
    ['no kind at all', answer(200, {})],
    ['a list of things', answer(200, [])],
    ['no answer', { kind: 'unclear', why: 'network' }],
  ])('is refused for %s as a matter of the connection', (_, outcome) => {
    expect(() => objectOf('token', outcome, en)).toThrow(Refusal)
    expect(() => objectOf('token', outcome, en)).toThrow('api_unreachable')
  })
})

describe('the error of an outcome', () => {
  it('has the fields of the contract and no others', () => {
    const error = {
      type: 'card_error',
      code: 'card_declined',
      decline_code: 'lost_card',
      message: 'No.',
      param: 'card',
      doc_url: 'https://docs.example',
      request_id: 'req_1',
      payment_intent: { id: 'pi_1' },
      payment_method: { id: 'pm_1' },
    }
    const more = { number: '4242424242424242', stack: 'secret' }
    expect(errorOf(answer(402, { error: { ...error, ...more } }), en)).toEqual(error)
  })

  it('says something where the API says nothing', () => {
    expect(errorOf(answer(503, { error: {} }), en)).toEqual({
      type: 'api_error',
      code: 'http_503',
      message: en.unexpected,
    })
  })

  it.each([
    ['network', 'api_unreachable'],
    ['garbled', 'api_unreachable'],
    ['timeout', 'api_timeout'],
  ] as const)('without a clear answer (%s) is %s', (why, code) => {
    expect(errorOf({ kind: 'unclear', why }, en)).toEqual({
      type: 'api_connection_error',
      code,
      message: en.connection_failed,
    })
  })

  it('of a call that was given up is aborted', () => {
    expect(aborted(en).data).toEqual({
      type: 'api_connection_error',
      code: 'aborted',
      message: en.canceled_by_page,
    })
  })

  it('that nobody knows is neither a decline nor a success', () => {
    expect(outcomeUnknown(en).data).toEqual({
      type: 'api_connection_error',
      code: 'outcome_unknown',
      message: en.outcome_unknown,
    })
  })
})
