import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import en from '../../src/locales/en.ts'
import { fill, type Messages } from '../../src/locales/messages.ts'
import { LOCALES } from '../../src/locales/resolve.ts'

const folder = new URL('../../src/locales/', import.meta.url)
const placesIn = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort()

it('every locale that can be resolved has a file, and every file can be resolved', () => {
  const files = readdirSync(folder)
    .filter((file) => !/^(messages|resolve)\.ts$/.test(file))
    .map((file) => file.replace(/\.ts$/, ''))
  expect(files.sort()).toEqual([...LOCALES].sort())
})

describe.each([...LOCALES])('the texts in %s', (locale) => {
  const load = async () =>
    // The names are the library's own.
    // eslint-disable-next-line no-unsanitized/method
    ((await import(new URL(`${locale}.ts`, folder).href)) as { default: Messages }).default

  it('are the same ones as in English', async () => {
    expect(Object.keys(await load()).sort()).toEqual(Object.keys(en).sort())
  })

  it('are never empty, and have no space around them', async () => {
    for (const text of Object.values(await load())) {
      expect(text).toBeTruthy()
      expect(text).toBe(text.trim())
    }
  })

  it('have the same places to fill in as in English', async () => {
    for (const [key, text] of Object.entries(await load()))
      expect([key, placesIn(text)]).toEqual([key, placesIn(en[key as keyof Messages])])
  })
})

describe('filling a text', () => {
  it('puts values where their names stand', () => {
    expect(fill('Enter {n} of {n} for {brand}.', { n: 3, brand: 'Visa' })).toBe(
      'Enter 3 of 3 for Visa.',
    )
  })

  it('leaves places without a value as they are', () => {
    expect(fill('{brand} and {n}', { n: 0 })).toBe('{brand} and 0')
  })

  it('takes a value as it is, whatever it looks like', () => {
    expect(fill('{brand}!', { brand: '$& {n} $1' })).toBe('$& {n} $1!')
  })
})
