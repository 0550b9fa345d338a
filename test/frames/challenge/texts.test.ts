import { expect, it } from 'vitest'
import { hearOfBank, startChallenge, waiting } from '../../../src/frames/challenge/model.ts'
import {
  clockTime,
  methodName,
  priceText,
  statusOf,
  titleOf,
} from '../../../src/frames/challenge/texts.ts'
import en from '../../../src/locales/payments/en.ts'

it.each([
  [299, '4:59'],
  [60, '1:00'],
  [9, '0:09'],
  [0, '0:00'],
  [3_599, '59:59'],
])('writes %i seconds as %s', (seconds, time) => {
  expect(clockTime(seconds)).toBe(time)
})

it.each([
  [2_000, 'usd', 'en', '$20.00'],
  [2_000, 'jpy', 'en', '¥2,000'],
  [12_345, 'kwd', 'en', 'KWD 12.345'],
  [12_800, 'cny', 'zh-CN', '¥128.00'],
])('writes %i %s in %s as %s', (amount, currency, locale, text) => {
  expect(priceText({ amount, currency }, locale).replace(/\u00a0/g, ' ')).toBe(text)
})

it('calls a method by its name, and one without a name by its type', () => {
  expect(methodName(en, 'wechat_pay')).toBe('WeChat Pay')
  expect(methodName(en, 'some_new_wallet')).toBe('some new wallet')
})

it('says each state in words', () => {
  const challenge = startChallenge({
    type: 'challenge',
    url: 'https://bank.example/acs',
    creq: 'e30',
    size: '02',
    price: null,
  })
  expect([titleOf(waiting, en), statusOf(waiting, en)]).toEqual([en.processing, en.processing])
  expect(titleOf(challenge, en)).toBe(en.challenge_title)
  expect(
    (['loading', 'slow', 'silent', 'offline', 'shown'] as const).map((bank) =>
      statusOf(hearOfBank(challenge, bank), en),
    ),
  ).toEqual([
    en.challenge_loading,
    en.challenge_slow,
    en.challenge_failed_to_load,
    en.offline,
    en.challenge_frame_title,
  ])
})
