import { describe, expect, it } from 'vitest'
import {
  ask,
  canLeave,
  expire,
  hearOfBank,
  mustAsk,
  showCode,
  startChallenge,
  startQr,
  stay,
  tick,
  waiting,
} from '../../../src/frames/challenge/model.ts'
import type {
  ChallengeInstruction,
  QrInstruction,
} from '../../../src/frames/shared/action-messages.ts'

const NOW = 1_764_000_000
const challenge: ChallengeInstruction = {
  type: 'challenge',
  url: 'https://bank.example/acs',
  creq: 'e30',
  size: '02',
  price: null,
}
const qr: QrInstruction = {
  type: 'qr',
  data: 'https://wallet.example/1',
  method: 'wechat_pay',
  expiresAt: NOW + 60,
  mobileUrl: null,
  price: null,
}

describe('while the outcome is being read', () => {
  it('the dialog cannot be left, and nothing is asked', () => {
    expect(canLeave(waiting)).toBe(false)
    expect(ask(waiting)).toEqual(waiting)
    expect(hearOfBank(waiting, 'shown')).toEqual(waiting)
    expect(tick(waiting, NOW)).toEqual(waiting)
    expect(expire(waiting)).toEqual(waiting)
  })
})

describe('a challenge', () => {
  it('is left by a question only', () => {
    const state = startChallenge(challenge)
    expect([canLeave(state), mustAsk(state)]).toEqual([true, true])
    expect(ask(state).asking).toBe(true)
    expect(stay(ask(state))).toEqual(state)
  })

  it("once the bank's page is shown, it stays so", () => {
    const shown = hearOfBank(startChallenge(challenge), 'shown')
    expect(hearOfBank(shown, 'slow')).toEqual(shown)
    expect(hearOfBank(shown, 'silent')).toEqual(shown)
  })

  it('goes on loading under the question', () => {
    const state = hearOfBank(ask(startChallenge(challenge)), 'shown')
    expect(state).toMatchObject({ bank: 'shown', asking: true })
  })
})

describe('a code', () => {
  it('counts down, and at its end has expired, whatever was being asked', () => {
    const state = startQr(qr, NOW)
    expect(state).toMatchObject({ secondsLeft: 60 })
    expect(tick(state, NOW + 59)).toMatchObject({ secondsLeft: 1 })
    const over = tick(ask(state), NOW + 60)
    expect(over).toMatchObject({ step: 'expired', asking: false })
    expect([canLeave(over), mustAsk(over)]).toEqual([true, false])
  })

  it.each([null, NOW - 5, NOW, NOW + 400_000])(
    'tells no time where it cannot be right: it ends at %s',
    (expiresAt) => {
      const state = startQr({ ...qr, expiresAt }, NOW)
      expect(state).toMatchObject({ step: 'qr', secondsLeft: undefined })
      expect(tick(state, NOW + 500_000)).toEqual(state)
      expect(expire(state).step).toBe('expired')
    },
  )

  it('is shown when it is drawn, also after its time', () => {
    const code = { size: 29, path: 'M0 0h1v1h-1z' }
    expect(showCode(startQr(qr, NOW), code)).toMatchObject({ code })
    expect(showCode(expire(startQr(qr, NOW)), code)).toMatchObject({ step: 'expired', code })
    expect(showCode(waiting, code)).toEqual(waiting)
  })
})
