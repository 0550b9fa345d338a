import { InvalidArgument, optional, shape, text, type Validator } from '../../channel/validate.ts'

/** More than any text font of one script has. */
const MOST_BYTES = 1_000_000

const bytes: Validator<ArrayBuffer> = (value, path) => {
  if (!(value instanceof ArrayBuffer) || value.byteLength > MOST_BYTES)
    throw new InvalidArgument(path, 'an ArrayBuffer of at most 1 MB')
  return value
}

const word = optional(text(40, /^[\w %.-]+$/))

/** A font as bytes. No `unicodeRange`: with one, which files are asked for tells what is typed. */
export const readFont = shape({
  family: text(100),
  bytes,
  style: word,
  weight: word,
  stretch: word,
  display: word,
})
type Font = ReturnType<typeof readFont>

export async function addFont({ family, bytes, ...rest }: Font): Promise<void> {
  const face = new FontFace(family, bytes, { ...rest } as FontFaceDescriptors)
  document.fonts.add(await face.load())
}
