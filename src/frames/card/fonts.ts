import { shape, text } from '../../channel/validate.ts'
import { readFonts } from '../../theme/fonts.ts'

/** Puts fonts that came as bytes into the document. One that is no font is left out. */
async function addFonts(given: unknown): Promise<void> {
  const faces = readFonts(given).fonts.map(
    ({ family, bytes, descriptors }) => new FontFace(family, bytes, descriptors),
  )
  for (const face of faces) document.fonts.add(face)
  await Promise.allSettled(faces.map((face) => face.load()))
}

/** A face of a style sheet, as a merchant would name it in `fonts`. */
interface FontFaceSource {
  family: string
  src: string
  weight: string
  style: string
}

/**
 * The faces of a style sheet that have digits in them: those are what a field
 * shows. Google's sheets have a face for each script, told apart by their ranges.
 */
function fontFaces({ css, url }: { css: string; url: string }): FontFaceSource[] {
  const faces = css.match(/@font-face\s*{[^}]*}/g) ?? []
  return faces
    .filter((face) => !/unicode-range/i.test(face) || /U\+0000-00FF/i.test(face))
    .map((face) => {
      const valueOf = (name: string) =>
        new RegExp(`[{;\\s]${name}\\s*:\\s*["']?([^;"'}]+)`).exec(face)?.[1]?.trim()
      const src = /url\(\s*["']?([^"')]+)/.exec(face)?.[1] ?? ''
      return {
        family: valueOf('font-family') ?? '',
        src: new URL(src, url).href,
        weight: valueOf('font-weight') ?? 'normal',
        style: valueOf('font-style') ?? 'normal',
      }
    })
}

const readSheet = shape({ css: text(500_000), url: text(2000) })

/** A list of fonts goes into the document; of a style sheet, the faces are given. */
export const fonts = (given: unknown): Promise<void> | FontFaceSource[] =>
  Array.isArray(given) ? addFonts(given) : fontFaces(readSheet(given, 'fonts'))
