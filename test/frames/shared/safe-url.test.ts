import { describe, expect, it } from 'vitest'
import { isSafeUrl } from '../../../src/frames/shared/safe-url.ts'

describe('an address that a frame may use', () => {
  it.each([
    'https://bank.example/acs',
    'https://bank.example:8443/acs?x=1#y',
    'http://localhost:4244/bank',
    'http://127.0.0.1:4244/bank',
    'http://127.1.2.3/bank',
    'http://[::1]:4244/bank',
  ])('may be %s', (address) => {
    expect(isSafeUrl(address)).toBe(true)
  })

  it.each([
    '',
    'bank.example',
    '/acs',
    '//bank.example/acs',
    'http://bank.example/acs',
    'http://localhost.bank.example/',
    'http://127.0.0.1.bank.example/',
    'http://localhost@bank.example/',
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'blob:https://bank.example/1',
    'file:///etc/passwd',
    'about:blank',
    'weixin://wxpay/bizpayurl?pr=1',
    'https://',
  ])('is never %j', (address) => {
    expect(isSafeUrl(address)).toBe(false)
  })
})
