import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  version: string
  dependencies?: object
}
const node = (args: string[]) => execFileSync(process.execPath, args, { encoding: 'utf8' })

describe('the npm package', () => {
  it('is imported in Node without a side effect or an error', () => {
    const said = node([
      '--input-type=module',
      '-e',
      `const before = Object.keys(globalThis).join()
       const { Onerway, loadOnerway, OnerwayError } = await import(${JSON.stringify(resolve('dist/onerway.mjs'))})
       const after = Object.keys(globalThis).join()
       const onServer = await loadOnerway('pk_test_a')
       let thrown
       try { Onerway('pk_test_a') } catch (error) { thrown = error }
       console.log(JSON.stringify([before === after, onServer, Onerway.version, thrown instanceof OnerwayError, thrown.code]))`,
    ])
    expect(JSON.parse(said)).toEqual([true, null, manifest.version, true, 'browser_required'])
  })

  it('is required in Node as a function that carries the rest', () => {
    const required = createRequire(import.meta.url)(resolve('dist/onerway.cjs')) as Record<
      string,
      unknown
    >
    expect(typeof required).toBe('function')
    expect(Object.keys(required).sort()).toEqual([
      'IntegrationError',
      'Onerway',
      'OnerwayError',
      'loadOnerway',
      'readReturn',
      'version',
    ])
  })

  it("has a client for servers, by import and by require, under the package's own name", () => {
    const make = "Onerway('sk_test_a').paymentIntents.create.name !== undefined"
    const imported = node([
      '--input-type=module',
      '-e',
      `import { Onerway } from '@onerway/onerway-js/server'; console.log(${make})`,
    ])
    const required = node([
      '-e',
      `const { Onerway } = require('@onerway/onerway-js/server'); console.log(${make})`,
    ])
    expect([imported, required]).toEqual(['true\n', 'true\n'])
  })

  it('has no runtime dependency', () => {
    expect(manifest.dependencies ?? {}).toEqual({})
    const imports = /\bfrom\s*["'][^"']+["']|\brequire\(["']/
    for (const file of ['dist/onerway.mjs', 'dist/server.mjs', 'dist/server.cjs'])
      expect(readFileSync(file, 'utf8')).not.toMatch(imports)
  })

  it('holds what users need and nothing else', () => {
    const [packed] = JSON.parse(
      execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
        encoding: 'utf8',
      }),
    ) as [{ files: { path: string }[] }]
    expect(packed.files.map(({ path }) => path).sort()).toEqual([
      'LICENSE',
      'README.md',
      'README.zh-CN.md',
      'dist/onerway.cjs',
      'dist/onerway.d.cts',
      'dist/onerway.d.mts',
      'dist/onerway.mjs',
      'dist/server.cjs',
      'dist/server.d.cts',
      'dist/server.d.mts',
      'dist/server.mjs',
      'package.json',
    ])
  })

  it('satisfies publint', () => {
    const said = node(['node_modules/publint/src/cli.js', '--strict', '.'])
    expect(said).toMatch(/All good/)
  })

  it('has types that resolve everywhere', () => {
    const said = node([
      'node_modules/@arethetypeswrong/cli/dist/index.js',
      '--pack',
      '.',
      '--no-color',
    ])
    expect(said).toMatch(/No problems found/)
  }, 60_000)
})
