import { readFonts } from '../../theme/fonts.ts'

/** Puts fonts that came as bytes into the document. One that is no font is left out. */
export async function addFonts(given: unknown): Promise<void> {
  const faces = readFonts(given).fonts.map(
    ({ family, bytes, descriptors }) => new FontFace(family, bytes, descriptors),
  )
  for (const face of faces) document.fonts.add(face)
  await Promise.allSettled(faces.map((face) => face.load()))
}
