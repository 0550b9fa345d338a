import { createHash } from 'node:crypto'

/**
 * Names all files of a build after the content of them together, so that they may be
 * cached for ever and one name in a frame leads to each: a hash for every language
 * would be bytes in every frame.
 */
export const nameByContent = (note) => ({
  name: 'name-by-content',
  generateBundle(_, bundle) {
    const chunks = Object.values(bundle).sort((a, b) => (a.name < b.name ? -1 : 1))
    const code = chunks.map((chunk) => chunk.code).join('')
    const hash = createHash('sha256').update(code).digest('hex').slice(0, 8)
    for (const chunk of chunks) {
      Reflect.deleteProperty(bundle, chunk.fileName)
      this.emitFile({ type: 'asset', fileName: `${chunk.name}-${hash}.js`, source: chunk.code })
    }
    note(hash)
  },
})
