import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readInvitation, writeInvitation } from '../../src/channel/protocol.ts'

describe('an invitation', () => {
  it('is read as it was written, whatever is in it', () => {
    const any = fc.string({ unit: 'grapheme' })
    fc.assert(
      fc.property(
        fc.record({ origin: any, nonce: any, instance: any, locale: any, styled: any }),
        (invitation) => {
          const hash = new URL('https://js.example/v1/card.html' + writeInvitation(invitation)).hash
          expect(readInvitation(hash)).toEqual(invitation)
        },
      ),
    )
  })

  it('stands after the #, where no server sees it', () => {
    const url = new URL(
      'https://js.example/card.html' +
        writeInvitation({
          origin: 'https://a',
          nonce: 'n',
          instance: 'i',
          locale: 'en',
          styled: '',
        }),
    )
    expect(url.pathname + url.search).toBe('/card.html')
  })

  it.each(['', '#', '#x', '#origin'])('that is missing (%j) is empty, not an error', (hash) => {
    expect(readInvitation(hash)).toEqual({
      origin: '',
      nonce: '',
      instance: '',
      locale: '',
      styled: '',
    })
  })
})
