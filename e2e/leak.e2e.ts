import { expect, test } from './fixtures.ts'
import { leakBody, openLeakRun } from './leak.ts'

test('nothing of what is mounted and destroyed stays alive', async ({
  page,
  sandbox,
  merchant,
}) => {
  test.slow()
  await page.goto(merchant.serve({ body: leakBody(sandbox.keys.publishable, sandbox.jsUrl) }))
  const run = await openLeakRun(page)
  // What the first use of anything leaves behind once is not a leak.
  await run.turn(8)
  const before = await run.counts()
  await run.turn(60)
  expect(await run.counts()).toEqual(before)
  expect(before.page.iframes).toBe(await page.locator('iframe').count())
})
