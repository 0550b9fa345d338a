import { encode } from 'uqr'
import { expect, it } from 'vitest'
import drawQr, { outline } from '../../../src/frames/challenge/qr.ts'

/** The modules that a path of bars covers. */
function modulesOf(path: string, size: number): boolean[][] {
  const rows = Array.from({ length: size }, () => Array<boolean>(size).fill(false))
  for (const [, x, y, width, back] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-(\d+)z/g)) {
    expect(width).toBe(back)
    for (let at = Number(x); at < Number(x) + Number(width); at++)
      (rows[Number(y)] as boolean[])[at] = true
  }
  return rows
}

it('draws exactly the modules of the code, with its quiet zone', () => {
  const text = 'http://127.0.0.1:4244/wallet/pi_3PZVGl2eZvKYlo2C0?token=0123456789'
  const { size, path } = drawQr(text)
  const code = encode(text, { ecc: 'M', border: 4 })
  expect(size).toBe(code.size)
  expect(modulesOf(path, size)).toEqual(code.data)
  const edge = modulesOf(path, size).slice(0, 4).flat()
  expect(edge).not.toContain(true)
})

it('draws a run as one bar', () => {
  expect(outline([[false, true, true, false, true]])).toBe('M1 0h2v1h-2zM4 0h1v1h-1z')
})
