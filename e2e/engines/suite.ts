import { beforeAll, describe } from 'vitest'
import { startSandbox } from '../../demo/sandbox/index.ts'
import { openMerchant } from '../merchant.ts'
import { timing, wording } from './cases/errors.ts'
import { code, expiry, postal } from './cases/parts.ts'
import { filling } from './cases/filling.ts'
import { keys, movingOn } from './cases/keys.ts'
import { markup } from './cases/markup.ts'
import { paying } from './cases/paying.ts'
import { typing } from './cases/typing.ts'
import { openCheckout, type Checkout, type CheckoutOptions, type Shared } from './checkout.ts'
import type { Engine } from './engine.ts'

/**
 * The field suite in one browser: the same cases for each, against a sandbox of
 * its own. A browser that is not here has its cases skipped.
 */
export function fieldSuite(name: string, openEngine: (() => Promise<Engine>) | undefined): void {
  describe.skipIf(!openEngine)(name, () => {
    let shared: Shared
    beforeAll(async () => {
      const engine = await openEngine?.()
      if (!engine) return
      const sandbox = await startSandbox({ apiPort: 0, jsPort: 0, db: ':memory:', quiet: true })
      shared = { engine, sandbox, merchant: await openMerchant(sandbox) }
      console.log(`The fields in ${engine.name}`)
      return async () => {
        await engine.close()
        await shared.merchant.close()
        await sandbox.close()
      }
    })

    /** Cases that share a checkout, opened once for all of them. */
    function inCheckout(
      options: CheckoutOptions,
      ...cases: ((checkout: () => Checkout) => void)[]
    ): void {
      let checkout: Checkout
      beforeAll(async () => {
        checkout = await openCheckout(shared, options)
      })
      for (const register of cases) register(() => checkout)
    }

    const everywhere = [typing, expiry, code, postal, wording('en'), timing, keys, filling, markup]
    const english = { form: 'card', options: { locale: 'en' } } as const
    describe('card', () => inCheckout(english, ...everywhere, movingOn, paying))
    describe('split', () => inCheckout({ form: 'split' }, ...everywhere, paying))
    describe('card in Chinese', () =>
      inCheckout({ form: 'card', options: { locale: 'zh-CN' } }, wording('zh-CN')))
  })
}
