import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { LOCALES } from '../../src/locales/resolve.ts'
import { folderOf, load, type Group } from './load.ts'

const placesIn = (text: string | undefined) => (text?.match(/\{\w+\}/g) ?? []).sort()

describe.each<Group>(['fields', 'payments'])('the texts of the %s', (group) => {
  it('are in every locale that can be resolved, and in no other', () => {
    const files = readdirSync(folderOf(group))
      .filter((file) => file !== 'messages.ts')
      .map((file) => file.replace(/\.ts$/, ''))
    expect(files.sort()).toEqual([...LOCALES].sort())
  })

  describe.each([...LOCALES])('in %s', (locale) => {
    it('are the same ones as in English', async () => {
      const [messages, english] = [await load(group, locale), await load(group, 'en')]
      expect(Object.keys(messages).sort()).toEqual(Object.keys(english).sort())
    })

    it('are never empty, and have no space around them or twice', async () => {
      for (const text of Object.values(await load(group, locale))) {
        expect(text).toMatch(/\S/)
        expect(text).toBe(text.trim())
        expect(text).not.toMatch(/\s\s/)
      }
    })

    it('have the same places to fill in as in English', async () => {
      const english = await load(group, 'en')
      for (const [key, text] of Object.entries(await load(group, locale)))
        expect([key, placesIn(text)]).toEqual([key, placesIn(english[key])])
    })
  })
})
