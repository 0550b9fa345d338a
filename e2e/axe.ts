import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import type { Frame, Page } from '@playwright/test'
import type * as Axe from 'axe-core'
import type { AxeResults, FrameContext, RunOptions } from 'axe-core'

declare const axe: typeof Axe

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Every rule there is, those of good practice too, and the size of what is pressed. */
const EVERYTHING: RunOptions = { rules: { 'target-size': { enabled: true } } }

/**
 * What axe finds in the page and in every frame that can be perceived, ours and a
 * bank's, judged as one document: `rule: where (why)`. The frames' policies forbid
 * foreign scripts, so it comes in by the browser's own debugger.
 */
export async function faultsOf(page: Page, options: RunOptions = EVERYTHING): Promise<string[]> {
  const partials = await judge(page.mainFrame(), undefined, options)
  const { violations } = await page.evaluate(
    ([found, given]) => axe.finishRun(found as never, given as RunOptions),
    [partials, options] as const,
  )
  return violations.flatMap(describe)
}

/** A frame's findings and those of the frames in it, in document order. */
async function judge(
  frame: Frame,
  context: FrameContext['frameContext'] | undefined,
  options: RunOptions,
): Promise<unknown[]> {
  // The text alone is evaluated, not a call within the page: no `eval` for its policy to refuse.
  if (!(await frame.evaluate('"axe" in window'))) await frame.evaluate(source + ';0')
  const [partial, frames] = await frame.evaluate(
    async ([where, given]) => {
      const within = (where ?? document) as never
      const found = axe.utils.getFrameContexts(within, given as never)
      return [await axe.runPartial(within, given as never), found] as const
    },
    [context, options] as const,
  )
  const partials: unknown[] = [partial]
  for (const { frameSelector, frameContext } of frames) {
    const iframe = await frame.evaluateHandle(
      (selector) => axe.utils.shadowSelect(selector as never),
      frameSelector,
    )
    const inner = await iframe.asElement()?.contentFrame()
    // A document that has not come yet has nothing in it to judge.
    const isThere = inner && !/^(about:blank)?$/.test(inner.url())
    partials.push(...(isThere ? await judge(inner, frameContext, options) : [null]))
  }
  return partials
}

const describe = ({ id, nodes }: AxeResults['violations'][number]): string[] =>
  nodes.map(
    ({ target, failureSummary = '' }) =>
      `${id}: ${target.join(' ')} (${failureSummary.replace(/\s+/g, ' ')})`,
  )
