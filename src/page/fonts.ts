import { warn } from './console.ts'
import type { Settings } from './settings.ts'
import type { CssFontSource, CustomFontSource } from './types.ts'

/** A font on its way into a frame: bytes, because our frames load nothing from anywhere else. */
export interface LoadedFont extends Omit<CustomFontSource, 'src'> {
  bytes: ArrayBuffer
}

/** What reads a style sheet's faces: a frame, so that the page need not. */
export type FacesOf = (sheet: { css: string; url: string }) => Promise<unknown>

/**
 * Fetches what the page calls its fonts, from the page: where they lie is the
 * page's affair, and the frames load nothing. One that cannot be had is left out
 * with a warning, and no other waits for it; a payment does not fail for want of
 * a font.
 */
export function loadFonts(
  settings: Settings,
  sources: readonly (CssFontSource | CustomFontSource)[] = [],
  facesOf: FacesOf,
): Promise<LoadedFont[]>[] {
  return sources.map(async (source) => {
    try {
      if (!('cssSrc' in source)) return [await load(source)]
      const url = source.cssSrc
      const faces = await facesOf({ url, css: await (await get(url)).text() })
      return await Promise.all((faces as CustomFontSource[]).map(load))
    } catch {
      warn(settings, `Font missing: ${JSON.stringify(source)}`)
      return []
    }
  })
}

async function load({ src, ...font }: CustomFontSource): Promise<LoadedFont> {
  const response = await get(/url\(\s*["']?([^"')]+)/.exec(src)?.[1] ?? src)
  const bytes = await response.arrayBuffer()
  // Read here once, so that what is no font is told of once and not by every frame.
  if (bytes.byteLength > 1e6) throw new Error()
  await new FontFace(font.family, bytes).load()
  return { ...font, bytes }
}

async function get(url: string): Promise<Response> {
  const response = await fetch(url)
  if (!response.ok) throw new Error()
  return response
}
