import type { Frame, Page } from '@playwright/test'

/** A card as the browser has it saved; without a code, as most keep it. */
export const SAVED = {
  number: '4242424242424242',
  name: 'Ada Lovelace',
  expiryMonth: '12',
  expiryYear: '2034',
  cvc: '123',
}

/** The frame of the element in a container. */
export async function frameIn(page: Page, container: string): Promise<Frame> {
  const iframe = await page.locator(`#${container} iframe`).elementHandle()
  const frame = await iframe?.contentFrame()
  if (!frame) throw new Error(`There is no frame in #${container}.`)
  return frame
}

/**
 * Has the browser fill a saved card in, as after a choice from its list: the shopper is
 * in the field, and the browser's own autofill decides what is filled, and where.
 *
 * Both ids are needed: a field is known by its frame and its node, and without the
 * frame the browser looks in the page's own document only.
 */
export async function autofill(
  page: Page,
  container: string,
  name: string,
  card: Partial<typeof SAVED> = {},
): Promise<void> {
  const frame = await frameIn(page, container)
  await frame.locator(`.input[name=${name}]`).click()
  const session = await page.context().newCDPSession(frame)
  const { frameTree } = await session.send('Page.getFrameTree')
  const { root } = await session.send('DOM.getDocument')
  const selector = `.input[name=${name}]`
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector })
  const { node } = await session.send('DOM.describeNode', { nodeId })
  await session.send('Autofill.trigger', {
    fieldId: node.backendNodeId,
    frameId: frameTree.frame.id,
    card: { ...SAVED, ...card },
  })
  await session.detach()
}

/** Notes in a frame what the browser itself puts into its inputs: `own`, or one that is not seen. */
export const noteFills = (frame: Frame): Promise<void> =>
  frame.evaluate(() => {
    const fills: string[] = []
    Object.assign(window, { fills })
    document.addEventListener(
      'input',
      ({ isTrusted, target }) => {
        const { name, value, className } = target as HTMLInputElement
        if (isTrusted) fills.push(`${name} ${value}` + (className ? '' : ' unseen'))
      },
      true,
    )
  })

/** Each once: a browser fills again where the form changes under its hands. */
export const fillsOf = (frame: Frame): Promise<string[]> =>
  frame.evaluate('[...new Set(fills)].sort()')
