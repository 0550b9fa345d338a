import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { rollup } from 'rollup'
import { minify } from 'terser'
import { describe, expect, it } from 'vitest'

/** The budgets, in bytes. They hold for what is served, so they are measured on the build. */
const BUDGETS: Record<string, number> = {
  'onerway.js': 8_000,
  'controller.html': 9_000,
  'card.html': 16_000,
}
/** Loaded only by a payment that the bank, or a wallet, has a question about. */
const DIALOG_BUDGET = 12_500
const PART_BUDGET = 6_500
const LOCALE_BUDGET = 4_000
const COLD_FORM_BUDGET = 30_000

const read = (file: string) => readFileSync(`dist/v1/${file}`)
const gzip = (file: string) => gzipSync(read(file), { level: 9 }).length
const languages = ['fields', 'payments'].flatMap((group) =>
  readdirSync('dist/v1/locales/' + group).map((file) => `locales/${group}/${file}`),
)
const brotli = (file: string) => brotliCompressSync(read(file)).length

describe('the bytes a shopper waits for', () => {
  for (const [file, budget] of Object.entries(BUDGETS))
    it(`${file} is at most ${budget} bytes in gzip`, () => {
      expect(gzip(file)).toBeLessThanOrEqual(budget)
    })

  it.each(['challenge.html', 'challenge-isolated.html'])(
    '%s is at most 12.5 kB in gzip',
    (file) => {
      expect(gzip(file)).toBeLessThanOrEqual(DIALOG_BUDGET)
    },
  )

  it.each(readdirSync('dist/v1/parts'))('parts/%s is at most 6.5 kB in gzip', (file) => {
    expect(gzip('parts/' + file)).toBeLessThanOrEqual(PART_BUDGET)
  })

  it.each(languages)('the texts of %s are at most 4 kB in gzip', (file) => {
    expect(gzip(file)).toBeLessThanOrEqual(LOCALE_BUDGET)
  })

  it('a cold form, page script and all frames, is at most 30 kB in brotli', () => {
    const total = Object.keys(BUDGETS).reduce((sum, file) => sum + brotli(file), 0)
    expect(total).toBeLessThanOrEqual(COLD_FORM_BUDGET)
  })

  it('the ES module adds no more than that to an app that builds it in', async () => {
    const app = "import { Onerway } from './dist/onerway.mjs'; export default Onerway('pk_test_a')"
    const { output } = await (
      await rollup({
        input: 'app',
        plugins: [
          {
            name: 'app',
            resolveId: (id) => (id === 'app' ? id : resolve(id)),
            load: (id) => (id === 'app' ? app : null),
          },
        ],
      })
    ).generate({ format: 'es' })
    const { code = '' } = await minify(output[0].code, { module: true })
    expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(8_000)
  })
})
