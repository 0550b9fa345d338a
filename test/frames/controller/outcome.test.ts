import { describe, expect, it } from 'vitest'
import type { Outcome } from '../../../src/api/transport.ts'
import {
  aborted,
  errorOf,
  incomplete,
  objectOf,
  outcomeUnknown,
  refusalIn,
} from '../../../src/frames/controller/outcome.ts'
import type { Intent } from '../../../src/frames/controller/intent.ts'
import { Refusal } from '../../../src/frames/shared/describe-error.ts'
import { controllerMessages as en } from '../../../src/locales/payments/en.ts'
import type { ControllerMessages } from '../../../src/locales/payments/messages.ts'
import zhCN from '../../../src/locales/payments/zh-CN.ts'

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

  it('that the shopper has left open has words of its own, and the intent', () => {
    const intent = { object: 'payment_intent', id: 'pi_1', status: 'requires_action' } as Intent
    expect(incomplete(intent, zhCN).data).toEqual({
      type: 'invalid_request_error',
      code: 'action_incomplete',
      message: '这笔付款尚未完成，再次付款前请先查看订单状态',
      payment_intent: intent,
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

describe('what the API refused', () => {
  const message = 'As the API put it.'
  const said = (error: object, messages: ControllerMessages = zhCN) =>
    refusalIn({ message, ...error }, messages).message
  const decline = { type: 'card_error', code: 'card_declined' }

  it.each([
    [{ ...decline, decline_code: 'insufficient_funds' }, zhCN.insufficient_funds],
    [{ ...decline, decline_code: 'stolen_card' }, zhCN.card_declined],
    [decline, zhCN.card_declined],
    [{ type: 'card_error', code: 'incorrect_cvc' }, zhCN.incorrect_cvc],
    [{ type: 'card_error', code: 'something_new' }, zhCN.card_declined],
    [{ type: 'rate_limit_error', code: 'rate_limit' }, zhCN.unexpected],
  ])('is said in the language of the shopper: %j', (error, words) => {
    expect(said(error)).toBe(words)
    expect(said(error, en)).toBe(message)
  })

  it('for want of an identity is said in the words of the frame', () => {
    const error = { type: 'card_error', code: 'payment_intent_authentication_failure' }
    expect(said(error)).toBe(zhCN.authentication_failed)
    expect(said(error, en)).toBe(en.authentication_failed)
  })

  it.each([
    { type: 'invalid_request_error', code: 'parameter_missing' },
    { ...decline, decline_code: 'testmode_only' },
    { ...decline, decline_code: 'test_mode_live_card' },
  ])('for the programmer to mend stays as it is: %j', (error) => {
    expect(said(error)).toBe(message)
  })
})
