import type drawQr from './qr.ts'
import type { QrDrawing } from './qr.ts'

/** Written by the build: where the drawing of codes lies, beside this frame's page. */
declare const QR_FILE: string

/** Draws a code, once what draws it has been loaded. Rejects where it cannot be. */
export async function loadQr(text: string): Promise<QrDrawing> {
  // The name is our build's: nothing of anyone else is in it.
  // eslint-disable-next-line no-unsanitized/method
  const loaded = (await import('./' + QR_FILE)) as { default: typeof drawQr }
  return loaded.default(text)
}
