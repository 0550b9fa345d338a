import { ESLint } from 'eslint'
import { describe, expect, it } from 'vitest'

/** What an import of this file from that folder gets from the lint rules. */
async function lint(file: string, code: string): Promise<string[]> {
  const eslint = new ESLint()
  const [result] = await eslint.lintText(code, { filePath: file })
  return (result?.messages ?? []).map(({ ruleId }) => String(ruleId))
}
const importing = (path: string) => `import { it } from '${path}'\nexport default it\n`

describe('the trust zones are lint rules', () => {
  it.each([
    ['src/page/a.ts', '../frames/card/model.ts'],
    ['src/page/a.ts', '../card/number.ts'],
    ['src/page/a.ts', '../api/request.ts'],
    ['src/frames/card/a.ts', '../../page/onerway.ts'],
    ['src/channel/a.ts', '../errors/error.ts'],
    ['src/card/a.ts', '../channel/validate.ts'],
    ['src/api/a.ts', '../card/luhn.ts'],
    ['src/api/a.ts', '../frames/controller/confirm.ts'],
    ['src/page/a.ts', 'preact'],
    ['src/channel/a.ts', 'penpal'],
    ['src/theme/a.ts', '../page/types.ts'],
  ])('%s may not import %s', async (file, path) => {
    expect(await lint(file, importing(path))).toContain('no-restricted-imports')
  })

  it.each([
    ['src/page/a.ts', '../channel/caller.ts'],
    ['src/page/a.ts', '../errors/error.ts'],
    ['src/frames/card/a.ts', '../../card/number.ts'],
    ['src/frames/card/a.ts', 'preact'],
    ['src/frames/controller/a.ts', '../../api/request.ts'],
  ])('%s may import %s', async (file, path) => {
    expect(await lint(file, importing(path))).not.toContain('no-restricted-imports')
  })

  it('a message to any origin, and text that becomes HTML, are refused', async () => {
    expect(await lint('src/page/a.ts', "parent.postMessage(1, '*')\n")).toContain(
      'no-restricted-syntax',
    )
    expect(await lint('src/page/a.ts', 'document.body.innerHTML = name\n')).toContain(
      'no-unsanitized/property',
    )
  })

  it('nothing writes to the console but the file whose task that is', async () => {
    expect(await lint('src/frames/card/a.ts', 'console.log(1)\n')).toContain('no-console')
  })
})
