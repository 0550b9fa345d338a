import { expect, it } from 'vitest'
import { arrival } from '../../../src/frames/three-d-secure/arrival.ts'

const intent = 'pi_AAAAAAAAAAAAAAAAAAAAAAAA'
const at = (pathname: string, search = `?intent=${intent}`) => arrival({ pathname, search })

it('says which step is through, and for which intent', () => {
  expect(at('/v1/three-d-secure/complete')).toEqual({ onerway: 'challenge_complete', intent })
  expect(at('/v1/three-d-secure/method-complete')).toEqual({ onerway: 'method_complete', intent })
})

it.each([
  ['/v1/three-d-secure.html', `?intent=${intent}`],
  ['/v1/three-d-secure/constructor', `?intent=${intent}`],
  ['/v1/three-d-secure/complete', ''],
  ['/v1/three-d-secure/complete', '?intent=pi_1'],
  ['/v1/three-d-secure/complete', `?intent=${intent}%20`],
])('says nothing at %s%s', (pathname, search) => {
  expect(at(pathname, search)).toBeUndefined()
})
