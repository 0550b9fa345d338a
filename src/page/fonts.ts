import { warn } from './console.ts'
import type { Settings } from './settings.ts'
import type { CssFontSource, CustomFontSource } from './types.ts'

/** A font on its way into a frame: bytes, because our frames load nothing from anywhere else. */
export interface LoadedFont extends Omit<CustomFontSource, 'src'> {
  bytes: ArrayBuffer
}

/** What stands in `url(…)`, with or without quotes. */
const ADDRESS = /url\(\s*["']?([^"')]+)/

/** As the frames take it: more than any text font of one script has. */
const MOST_BYTES = 1e6

/**
 * Fetches what the page calls its fonts, from the page: where they lie is the
 * page's affair, and its frames never learn it. One that cannot be had is left
 * out with a warning, and no other waits for it; a payment does not fail for want
 * of a font.
 */
export function loadFonts(
  settings: Settings,
  sources: readonly (CssFontSource | CustomFontSource)[] = [],
): Promise<LoadedFont[]>[] {
  return sources.map(async (source) => {
    try {
      const faces = 'cssSrc' in source ? await facesOf(source.cssSrc) : [source]
      return await Promise.all(faces.map(load))
    } catch {
      warn(settings, `A font could not be loaded: ${JSON.stringify(source)}`)
      return []
    }
  })
}

async function load({ src, ...font }: CustomFontSource): Promise<LoadedFont> {
  const response = await get(ADDRESS.exec(src)?.[1] ?? src)
  const bytes = await response.arrayBuffer()
  if (bytes.byteLength > MOST_BYTES) throw new Error()
  // Read here once, so that what is no font is told of once and not by every frame.
  await new FontFace(font.family, bytes).load()
  return { ...font, bytes }
}

async function get(url: string): Promise<Response> {
  const response = await fetch(url)
  if (!response.ok) throw new Error()
  return response
}

/** The faces of a style sheet that have digits in them: those are what a field shows. */
async function facesOf(url: string): Promise<CustomFontSource[]> {
  const css = await (await get(url)).text()
  const faces = css.match(/@font-face\s*{[^}]*}/g) ?? []
  return faces
    .filter((face) => !/unicode-range:(?!.*U\+0000-00FF)/i.test(face))
    .map((face) => {
      const valueOf = (name: string) =>
        new RegExp(name + ':\\s*["\']?([^;"\'}]+)').exec(face)?.[1] ?? 'normal'
      return {
        family: valueOf('font-family'),
        weight: valueOf('font-weight'),
        style: valueOf('font-style'),
        src: new URL(ADDRESS.exec(face)?.[1] ?? '', url).href,
      }
    })
}
