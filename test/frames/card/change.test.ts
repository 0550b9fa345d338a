import { describe, expect, it } from 'vitest'
import en from '../../../src/locales/fields/en.ts'
import zhCN from '../../../src/locales/fields/zh-CN.ts'
import { changeOf, errorOf, sameChange } from '../../../src/frames/card/change.ts'
import { PARTS } from '../../../src/frames/card/parts.ts'
import { emptyCard, judgeAll, viewOf, type CardState } from '../../../src/frames/card/model.ts'

const today = { month: 6, year: 2026 }
const look = (state: CardState) => viewOf(state, { today, parts: PARTS })
const change = (state: CardState, messages = en) => changeOf('card', look(state), state, messages)
const withNumber = (digits: string): CardState => ({
  ...emptyCard(),
  number: { digits, caret: digits.length },
})

describe('changeOf', () => {
  it('has no brand and no error where there is none, rather than empty ones', () => {
    expect(change(emptyCard())).toEqual({
      elementType: 'card',
      empty: true,
      complete: false,
      value: { postalCode: '' },
    })
  })

  it('names the brand once it is certain', () => {
    expect(change(withNumber('4'))).not.toHaveProperty('brand')
    expect(change(withNumber('42')).brand).toBe('visa')
  })

  it('carries the first error in the shopper’s language', () => {
    const state = judgeAll(withNumber('3782'))
    expect(change(state, zhCN).error).toEqual({
      type: 'validation_error',
      code: 'incomplete_number',
      message: '请输入完整的卡号',
    })
    const onlyCvc = {
      ...withNumber('378282246310005'),
      expiry: { digits: '1234', caret: 4 },
      postal: '94110',
    }
    expect(errorOf(look(judgeAll(onlyCvc)), en)?.message).toBe('Enter the 4-digit security code.')
  })

  it('holds nothing of the number, the date or the code', () => {
    const state = {
      ...withNumber('4242424242424242'),
      expiry: { digits: '1234', caret: 4 },
      cvc: { digits: '987', caret: 3 },
    }
    expect(JSON.stringify(change(state))).not.toMatch(/\d/)
  })
})

describe('sameChange', () => {
  it('sees no change in digits that alter nothing the page may know', () => {
    expect(sameChange(change(withNumber('42')), change(withNumber('4242')))).toBe(true)
  })

  it('sees a change of brand, completeness, error and postal code', () => {
    const visa = change(withNumber('42'))
    for (const other of [
      change(emptyCard()),
      change(withNumber('51')),
      change(withNumber('4242424242424241')),
      change({ ...withNumber('42'), postal: '9' }),
    ])
      expect(sameChange(visa, other)).toBe(false)
  })
})
