import { readdirSync, readFileSync } from 'node:fs'
import nodeResolve from '@rollup/plugin-node-resolve'
import replace from '@rollup/plugin-replace'
import terser from '@rollup/plugin-terser'
import dts from 'rollup-plugin-dts'
import { framePage, frameHeaders } from './scripts/frame-page.mjs'
import { nameByContent } from './scripts/name-by-content.mjs'
import { transpile } from './scripts/transpile.mjs'

/**
 * What is built, in this order:
 *   dist/v1/locales/…    texts, one file per language and group, named by their content
 *   dist/v1/parts/…      what a frame loads only when it needs it, named by its content
 *   dist/v1/*.html       the frames: one page each, script and style inside
 *   dist/v1/onerway.js   the script for a tag
 *   dist/onerway.*       the npm package for browsers
 *   dist/server.*        the npm package's client for servers
 * dist/v1 is what Onerway's host serves, with the headers in its headers.json.
 */
const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
/** Where the texts of a group lie, with `*` for the language. */
const localeFiles = {}
/** Where the parts lie that a frame loads only when it needs them. */
const partFiles = {}

const plugins = ({ size = true } = {}) => [
  transpile(),
  nodeResolve(),
  replace({
    preventAssignment: true,
    VERSION: JSON.stringify(version),
    FIELD_LOCALES: () => JSON.stringify(localeFiles.fields),
    MARKS_FILE: () => JSON.stringify(partFiles.marks),
    EXTRAS_FILE: () => JSON.stringify(partFiles.extras),
    PAYMENT_LOCALES: () => JSON.stringify(localeFiles.payments),
    QR_FILE: () => JSON.stringify(partFiles.qr),
    ACTIONS_FILE: () => JSON.stringify(partFiles.actions),
  }),
  size &&
    terser({
      ecma: 2020,
      module: true,
      compress: { passes: 5, inline: 1, unsafe_arrows: true, pure_getters: true },
      format: { comments: false, ascii_only: true },
    }),
]

const banner = `/*! Onerway.js ${version} | MIT */`

/** The languages of a group, but English: that is built into the frame. */
const locales = (group) => ({
  input: readdirSync(`src/locales/${group}`)
    .filter((file) => !/^(en|messages)\.ts$/.test(file))
    .map((file) => `src/locales/${group}/${file}`),
  output: { dir: `dist/v1/locales/${group}`, format: 'es' },
  plugins: [
    ...plugins(),
    nameByContent((hash) => {
      localeFiles[group] = `locales/${group}/*-${hash}.js`
    }),
  ],
})

const frame = (name) => ({
  input: `src/frames/${name}/main.ts`,
  output: { dir: 'dist/v1', format: 'iife', entryFileNames: `${name}.js` },
  plugins: [...plugins(), framePage(name)],
})

/** Parts draw with the library that their frame has. */
const framePreact = {
  name: 'frame-preact',
  resolveId: (id) => (id === 'preact' ? '\0preact' : null),
  load: (id) => (id === '\0preact' ? 'export const h = window.onerwayPreact' : null),
}

/** What a frame loads only when it is needed. */
const part = (name, file) => ({
  input: { [name]: 'src/frames/' + file },
  output: { dir: 'dist/v1/parts', format: 'es' },
  plugins: [
    framePreact,
    ...plugins(),
    nameByContent((hash) => {
      partFiles[name] = `parts/${name}-${hash}.js`
    }),
  ],
})

export default [
  locales('fields'),
  locales('payments'),
  part('qr', 'challenge/qr.ts'),
  part('extras', 'card/extras.ts'),
  part('marks', 'card/marks.tsx'),
  part('actions', 'controller/actions/main.ts'),
  frame('controller'),
  frame('card'),
  frame('challenge'),
  frame('three-d-secure'),
  frame('refused'),
  {
    input: 'src/tag.ts',
    output: { file: 'dist/v1/onerway.js', format: 'iife', banner },
    plugins: plugins(),
  },
  {
    input: 'src/umd.ts',
    output: {
      file: 'dist/onerway.cjs',
      format: 'umd',
      name: 'Onerway',
      exports: 'default',
      banner,
    },
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
