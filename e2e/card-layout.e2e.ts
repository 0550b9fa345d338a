import type { Page } from '@playwright/test'
import { fillFromScript } from './caret.ts'
import { cardFrame, expect, openCheckout, test } from './fixtures.ts'

/** Sets the container's width and waits until the frame has it, and its height has followed. */
async function resize(page: Page, width: number): Promise<number> {
  const frame = page.frame({ url: /card\.html/ })
  if (!frame) throw new Error('There is no card frame on the page.')
  await page
    .locator('#card')
    .evaluate((container, px) => Object.assign(container.style, { width: px + 'px' }), width)
  await expect.poll(() => frame.evaluate(() => innerWidth)).toBe(width)
  const content = () =>
    frame.evaluate(() =>
      Math.ceil(document.getElementById('root')?.getBoundingClientRect().height ?? 0),
    )
  await expect
    .poll(async () => (await page.locator('#card iframe').boundingBox())?.height)
    .toBe(await content())
  return content()
}

/** The parts whose text does not fit into them. */
const cutOff = (page: Page) =>
  page
    .frame({ url: /card\.html/ })
    ?.evaluate(() =>
      [...document.querySelectorAll('input')]
        .filter((input) => input.scrollWidth > input.clientWidth)
        .map(({ name }) => name),
    )

test('nothing is cut off at any usual width, and the frame is as high as its lines', async ({
  page,
  sandbox,
  merchant,
}) => {
  await openCheckout(page, { sandbox, merchant })
  const { number, expiry, cvc, postal } = cardFrame(page)
  const fill = async () => {
    await fillFromScript(number, '6205500000000000004')
    await fillFromScript(expiry, '12/34')
    await fillFromScript(cvc, '123')
    await fillFromScript(postal, 'SW1A 1AA')
    await expect(postal).toHaveValue('SW1A 1AA')
  }
  const sweep = async (widths: number[]) => {
    const heights: number[] = []
    for (const width of widths) {
      heights.push(await resize(page, width))
      expect(await cutOff(page), `${width} px`).toEqual([])
    }
    return heights
  }
  const widths = [620, 540, 510, 480, 460, 430, 390, 360, 343, 320, 288]
  // Once with the texts that stand in for what is not typed yet, once with a long card.
  const empty = await sweep(widths)
  await fill()
  const full = await sweep(widths)
  expect(full).toEqual(empty)
  const [line = 0] = full
  expect(line).toBeLessThan(30)
  // On a phone: number above, the rest below.
  for (const height of full.slice(-3)) expect(height).toBeGreaterThan(2 * line)
  for (const height of full.slice(-3)) expect(height).toBeLessThan(3 * line)

  // Twice the type, as with text at 200 %.
  await page.evaluate("card.update({ style: { base: { fontSize: '32px' } } })")
  await expect(number).toHaveCSS('font-size', '32px')
  await sweep([900, 620])
  // Where 19 digits are wider than the line they scroll; the rest takes another line.
  for (const width of [480, 320]) {
    await resize(page, width)
    expect(await cutOff(page), `${width} px`).toEqual(['cardnumber'])
    expect((await number.boundingBox())?.width).toBeGreaterThan(0.75 * width)
  }
})

/** The colour of one pixel of the page as it is on the screen. */
async function pixel(page: Page, x: number, y: number): Promise<number[]> {
  const png = await page.screenshot({ clip: { x, y, width: 1, height: 1 } })
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const canvas = document.createElement('canvas').getContext('2d')
    canvas?.drawImage(bitmap, 0, 0)
    return [...(canvas?.getImageData(0, 0, 1, 1).data ?? [])]
  }, png.toString('base64'))
}

for (const scheme of ['light', 'dark'] as const)
  test(`the frame is see-through on a ${scheme} page, and its text can be read`, async ({
    page,
    sandbox,
    merchant,
  }) => {
    const background = { light: [250, 244, 230, 255], dark: [18, 24, 38, 255] }[scheme]
    await openCheckout(
      page,
      { sandbox, merchant },
      {
        head: `<style>body { color-scheme: ${scheme}; background: rgb(${background.slice(0, 3).join(' ')}) }</style>`,
      },
    )
    const { frame, number } = cardFrame(page)
    const box = await frame.locator('.part--number').boundingBox()
    if (!box) throw new Error('The number is not there.')
    await expect
      .poll(() => pixel(page, box.x + box.width - 6, box.y + box.height / 2))
      .toEqual(background)
    const colors = await number.evaluate((input) => ({
      text: getComputedStyle(input).color,
      placeholder: getComputedStyle(input, '::placeholder').color,
    }))
    for (const [what, color] of Object.entries(colors)) {
      const channels = color.match(/\d+/g)?.map(Number) ?? []
      expect(contrast(channels, background), what).toBeGreaterThanOrEqual(4.5)
    }
  })

/** WCAG 2.2: the ratio of two colours' relative luminances. */
function contrast(one: number[], other: number[]): number {
  const luminance = (channels: number[]) => {
    const [red = 0, green = 0, blue = 0] = channels.map((channel) => {
      const part = channel / 255
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const [dark = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (bright + 0.05) / (dark + 0.05)
}
