import { encode } from 'uqr'

/** What a QR code looks like: its modules in a square of `size`, the dark ones as one path. */
export interface QrDrawing {
  size: number
  path: string
}

/**
 * A text as a QR code (ISO/IEC 18004), its quiet zone of four modules included. This
 * is a file of its own in the build: only those who scan a code load it.
 */
export default function drawQr(text: string): QrDrawing {
  const { size, data } = encode(text, { ecc: 'M', border: 4 })
  return { size, path: outline(data) }
}

/** Each run of dark modules as one bar: a tenth of the nodes that squares would be. */
export function outline(rows: readonly (readonly boolean[])[]): string {
  let path = ''
  rows.forEach((row, y) => {
    for (let x = 0; x < row.length; x++) {
      const from = x
      while (row[x]) x++
      if (x > from) path += `M${from} ${y}h${x - from}v1h${from - x}z`
    }
  })
  return path
}
