import { expect, it } from 'vitest'
import { readReturn } from '../../src/page/read-return.ts'

const BACK = 'https://shop.example/done?order=1&'

it.each([
  [
    'payment_intent=pi_1&payment_intent_client_secret=pi_1_secret_2&redirect_status=succeeded',
    { clientSecret: 'pi_1_secret_2', status: 'succeeded' },
  ],
  [
    'setup_intent=seti_1&setup_intent_client_secret=seti_1_secret_2&redirect_status=failed',
    { clientSecret: 'seti_1_secret_2', status: 'failed' },
  ],
  ['', null],
])('a way back with %j says %j', (query, said) => {
  expect(readReturn(BACK + query)).toEqual(said)
})
