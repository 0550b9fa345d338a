import { readFileSync } from 'node:fs'
import nodeResolve from '@rollup/plugin-node-resolve'
import replace from '@rollup/plugin-replace'
import terser from '@rollup/plugin-terser'
import typescript from '@rollup/plugin-typescript'
import dts from 'rollup-plugin-dts'
import { framePage, frameHeaders } from './scripts/frame-page.mjs'

/**
 * What is built, in this order:
 *   dist/v1/locales/…    texts, one file per language, named by their content
 *   dist/v1/*.html       the frames: one page each, script and style inside
 *   dist/v1/onerway.js   the script for a tag
 *   dist/onerway.*       the npm package for browsers
 *   dist/server.*        the npm package's client for servers
 * dist/v1 is what Onerway's host serves, with the headers in its headers.json.
 */
const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
const localeFiles = {}

const plugins = ({ size = true } = {}) => [
  typescript({
    tsconfig: 'src/tsconfig.json',
    // Types are checked once, by `npm test`.
    noCheck: true,
    noEmit: false,
    // Rollup finds `./file.ts` by itself; the compiler's own rewriting would wrap dynamic imports.
    allowImportingTsExtensions: false,
    sourceMap: false,
  }),
  nodeResolve(),
  replace({
    preventAssignment: true,
    VERSION: JSON.stringify(version),
    LOCALE_FILES: () => JSON.stringify(localeFiles),
  }),
  size &&
    terser({
      ecma: 2020,
      module: true,
      compress: { passes: 3, unsafe_arrows: true, pure_getters: true },
      format: { comments: false },
    }),
]

const banner = `/*! Onerway.js ${version} | MIT */`

const locale = (name) => ({
  input: { [name]: `src/locales/${name}.ts` },
  output: {
    dir: 'dist/v1/locales',
    format: 'es',
    entryFileNames: '[name]-[hash].js',
  },
  plugins: [
    ...plugins(),
    {
      name: 'note-locale-file',
      generateBundle(_, bundle) {
        for (const file of Object.keys(bundle)) localeFiles[name] = `locales/${file}`
      },
    },
  ],
})

const frame = (name) => ({
  input: `src/frames/${name}/main.ts`,
  output: { dir: 'dist/v1', format: 'iife', entryFileNames: `${name}.js` },
  plugins: [...plugins(), framePage(name)],
})

export default [
  locale('zh-CN'),
  frame('controller'),
  frame('card'),
  {
    input: 'src/umd.ts',
    output: [
      { file: 'dist/v1/onerway.js', format: 'umd', name: 'Onerway', exports: 'default', banner },
      { file: 'dist/onerway.cjs', format: 'umd', name: 'Onerway', exports: 'default', banner },
    ],
    plugins: plugins(),
  },
  {
    input: 'src/index.ts',
    output: { file: 'dist/onerway.mjs', format: 'es', banner },
    plugins: plugins(),
  },
  {
    input: 'src/server/index.ts',
    output: [
      { file: 'dist/server.mjs', format: 'es', banner },
      { file: 'dist/server.cjs', format: 'cjs', exports: 'named', banner },
    ],
    plugins: plugins(),
  },
  {
    input: 'src/server/index.ts',
    output: [{ file: 'dist/server.d.mts' }, { file: 'dist/server.d.cts' }],
    plugins: [dts({ tsconfig: 'src/tsconfig.json' })],
  },
  {
    input: 'src/index.ts',
    output: [{ file: 'dist/onerway.d.mts' }, { file: 'dist/onerway.d.cts' }],
    plugins: [dts({ tsconfig: 'src/tsconfig.json' }), frameHeaders()],
  },
]
