import { afterAll, beforeAll, describe } from 'vitest'
import { startSandbox } from '../../demo/sandbox/index.ts'
import { openMerchant } from '../merchant.ts'
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
      const sandbox = await startSandbox({ apiPort: 0, jsPort: 0, db: ':memory:', quiet: true })
      const [engine, merchant] = await Promise.all([openEngine?.(), openMerchant(sandbox)])
      if (engine) shared = { engine, sandbox, merchant }
      console.log(`The fields in ${engine?.name}`)
    })
    afterAll(async () => {
      await shared.engine.close()
      await shared.merchant.close()
      await shared.sandbox.close()
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

    describe('card', () => inCheckout({ form: 'card' }, typing))
  })
}
