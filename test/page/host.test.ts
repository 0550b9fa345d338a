// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'
import { IntegrationError } from '../../src/errors/error.ts'
import { hostOfScript, resolveHost } from '../../src/page/host.ts'
import { goTo } from './go-to.ts'

beforeEach(() => goTo('https://shop.example/pay'))

describe('the frames’ host', () => {
  it.each([
    [undefined, 'https://js.onerway.com/v1/'],
    ['https://js.example/v1/', 'https://js.example/v1/'],
    ['https://js.example/v1', 'https://js.example/v1/'],
    ['https://js.example', 'https://js.example/'],
    ['http://127.0.0.1:4243/v1/', 'http://127.0.0.1:4243/v1/'],
    ['http://localhost:4243', 'http://localhost:4243/'],
    ['http://js.localhost:4243', 'http://js.localhost:4243/'],
  ])('%j is %s', (given, href) => {
    expect(resolveHost(given).href).toBe(href)
  })

  it('may be given as a URL', () => {
    expect(resolveHost(new URL('https://js.example/v1')).href).toBe('https://js.example/v1/')
  })

  it.each([
    'http://js.example/v1/',
    'http://js.localhost.example/',
    'js.example/v1/',
    '/v1/',
    '//js.example/v1/',
    'javascript:alert(1)',
    'data:text/html,hi',
    'blob:https://js.example/1',
    'file:///v1/',
    '',
    null,
    {},
    42,
  ])('is not %j', (given) => {
    expect(() => resolveHost(given)).toThrow(IntegrationError)
    expect(() => resolveHost(given)).toThrow(/https address/)
  })

  it('is not the page’s own origin, but may be another of its ports', () => {
    goTo('http://localhost:4242/pay')
    expect(() => resolveHost('http://localhost:4242/v1/')).toThrow(/another origin/)
    expect(resolveHost('http://localhost:4243/v1/').port).toBe('4243')
  })
})

describe('the host of a script', () => {
  it.each([
    ['https://js.onerway.com/v1/onerway.js', 'https://js.onerway.com/v1/'],
    ['https://js.example/assets/v2/onerway.js?a=1#b', 'https://js.example/assets/v2/'],
    ['https://js.example/onerway.js', undefined],
    ['https://js.example/v1/other.js', undefined],
    ['https://js.example/v1/onerway.json', undefined],
    ['', undefined],
  ])('%s is %s', (src, host) => {
    expect(hostOfScript({ src })).toBe(host)
  })

  it.each([[null], [undefined], ['text'], [{}], [{ src: 1 }], [{ src: { baseVal: 'x' } }]])(
    'that is %j is none',
    (script) => {
      expect(hostOfScript(script)).toBeUndefined()
    },
  )
})
