// The client as one minified file, as the build makes it.

import terser from '@rollup/plugin-terser'
import { rollup } from 'rollup'
import ts from 'typescript'

const compilerOptions = {
  target: ts.ScriptTarget.ES2020,
  module: ts.ModuleKind.ESNext,
  verbatimModuleSyntax: true,
}

export interface Bundle {
  /** CommonJS: all it needs is a place for its exports. */
  script: string
  module: string
  /** What is loaded beside it. */
  imports: string[]
}

export async function bundleServer(): Promise<Bundle> {
  const bundle = await rollup({
    input: 'src/server/index.ts',
    plugins: [
      {
        name: 'types-away',
        transform: (code) => ({
          code: ts.transpileModule(code, { compilerOptions }).outputText,
          map: null,
        }),
      },
      terser({
        ecma: 2020,
        module: true,
        compress: { passes: 3, unsafe_arrows: true, pure_getters: true },
        format: { comments: false },
      }),
    ],
    onwarn: ({ message }) => {
      throw new Error(message)
    },
  })
  const generate = async (format: 'cjs' | 'es') =>
    (await bundle.generate({ format, exports: 'named' })).output[0]
  const [{ code: script }, { code: module, imports, dynamicImports }] = await Promise.all([
    generate('cjs'),
    generate('es'),
  ])
  return { script, module, imports: [...imports, ...dynamicImports] }
}
