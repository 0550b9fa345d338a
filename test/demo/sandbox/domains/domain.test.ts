import { describe, expect, it } from 'vitest'
import {
  ancestorsOf,
  domainName,
  isAllowed,
  originIn,
} from '../../../../demo/sandbox/domains/domain.ts'

describe('a page under a bound key', () => {
  const domains = ['shop.example', '*.mall.example', 'localhost', 'shop.localhost']
  it.each([
    ['https://shop.example', true],
    ['https://shop.example:8443', true],
    ['https://SHOP.example', true],
    ['https://www.shop.example', false],
    ['https://notshop.example', false],
    ['https://shop.example.evil.test', false],
    ['https://mall.example', false],
    ['https://a.mall.example', true],
    ['https://a.b.mall.example', true],
    ['https://evilmall.example', false],
    ['http://shop.example', false],
    ['http://localhost:3000', true],
    ['http://shop.localhost', true],
    ['ftp://shop.example', false],
  ])('in live mode at %s: %s', (page, allowed) => {
    expect(isAllowed(new URL(page), domains, true)).toBe(allowed)
  })

  it('in test mode may be served over plain http', () => {
    expect(isAllowed(new URL('http://shop.example'), domains, false)).toBe(true)
    expect(isAllowed(new URL('http://other.example'), domains, false)).toBe(false)
  })

  it('is named by a header that is an origin', () => {
    expect(originIn('https://shop.example')?.hostname).toBe('shop.example')
    // What the browser calls a page without an origin.
    for (const text of [undefined, '', 'null', 'shop.example']) {
      expect(originIn(text)).toBeUndefined()
    }
  })

  it('is told to the browser as ancestors, with every port', () => {
    expect(ancestorsOf(['shop.example', '*.mall.example'], true)).toBe(
      'https://shop.example:* https://*.mall.example:*',
    )
    expect(ancestorsOf(['localhost'], true)).toBe('https://localhost:* http://localhost:*')
    expect(ancestorsOf(['shop.example'], false)).toBe(
      'https://shop.example:* http://shop.example:*',
    )
  })
})

it.each([
  ['shop.example', true],
  ['*.shop.example', true],
  ['xn--fiqs8s.cn', true],
  ['localhost', true],
  ['127.0.0.1', true],
  ['https://shop.example', false],
  ['shop.example:8443', false],
  ['shop.example/checkout', false],
  ['Shop.example', false],
  ['*.', false],
  ['*', false],
  ['shop.*.example', false],
  ['shop..example', false],
  ["shop.example 'unsafe-inline'", false],
  ['shop.example;', false],
  ['', false],
])('%j is a domain: %s', (text, valid) => {
  expect(domainName.safeParse(text).success).toBe(valid)
})
