import { describe, expect, it } from 'vitest'
import { readFonts } from '../../src/theme/fonts.ts'

const file = (signature = 'wOF2', size = 64): ArrayBuffer => {
  const bytes = new Uint8Array(size)
  bytes.set(new TextEncoder().encode(signature))
  return bytes.buffer
}

const font = (change: object = {}) => ({ family: 'Inter', bytes: file(), ...change })

describe('a font that the page hands over', () => {
  it('is taken with its descriptors', () => {
    const given = font({ style: 'italic', weight: 700, stretch: '75%', display: 'swap', other: 1 })
    expect(readFonts([given, font({ family: '思源黑体 2.0' })])).toEqual({
      fonts: [
        {
          family: 'Inter',
          bytes: given.bytes,
          descriptors: { style: 'italic', weight: '700', stretch: '75%', display: 'swap' },
        },
        { family: '思源黑体 2.0', bytes: expect.any(ArrayBuffer) as object, descriptors: {} },
      ],
      dropped: [],
    })
  })

  it.each(['wOF2', 'wOFF', 'OTTO', 'true', '\x00\x01\x00\x00'])(
    'may begin with %j',
    (signature) => {
      expect(readFonts([font({ bytes: file(signature) })]).fonts).toHaveLength(1)
    },
  )

  it.each<[string, object]>([
    ['no name', { family: '' }],
    ['a name that is no text', { family: {} }],
    ['a name with quotes', { family: '"Inter"' }],
    ['a name that ends a declaration', { family: 'Inter; src: url(x)' }],
    ['a long name', { family: 'a'.repeat(101) }],
    ['no bytes', { bytes: undefined }],
    ['an address for bytes', { bytes: 'https://evil.example/font' }],
    ['a view of bytes', { bytes: new Uint8Array(file()) }],
    ['bytes of no font', { bytes: file('<svg') }],
    ['two bytes', { bytes: new ArrayBuffer(2) }],
    ['too many bytes', { bytes: file('wOF2', 1_000_001) }],
    ['a style out of a style sheet', { style: 'italic; src: url(x)' }],
    ['an unknown style', { style: 'leaning' }],
    ['a weight too large', { weight: 1001 }],
    ['a list of weights', { weight: ['400'] }],
    ['a stretch that computes', { stretch: 'calc(75%)' }],
    ['an unknown display', { display: 'none' }],
  ])('is left out with %s', (_, change) => {
    expect(readFonts([font(change), font()])).toEqual({
      fonts: [{ family: 'Inter', bytes: expect.any(ArrayBuffer) as object, descriptors: {} }],
      dropped: [{ path: 'fonts["0"]', reason: 'bad_value' }],
    })
  })

  it('never gets a unicode-range, which would tell its host what is typed', () => {
    const [read] = readFonts([font({ unicodeRange: 'U+34', 'unicode-range': 'U+34' })]).fonts
    expect(read?.descriptors).toEqual({})
  })

  it('is one of eight', () => {
    const { fonts, dropped } = readFonts(Array.from({ length: 20 }, () => font()))
    expect(fonts).toHaveLength(8)
    expect(dropped).toEqual([{ path: 'fonts', reason: 'too_many' }])
  })

  it('is read without calling a getter', () => {
    const given = {
      family: 'Inter',
      get bytes(): ArrayBuffer {
        throw new Error('called')
      },
    }
    expect(readFonts([given]).fonts).toEqual([])
  })

  it('comes in a list', () => {
    expect(readFonts('fonts').dropped).toEqual([{ path: 'fonts', reason: 'bad_value' }])
    expect(readFonts(null).dropped).toEqual([{ path: 'fonts', reason: 'bad_value' }])
    expect(readFonts([])).toEqual({ fonts: [], dropped: [] })
  })
})
