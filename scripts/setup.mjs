import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's root, whatever folder the command was called from. */
export const root = fileURLToPath(new URL('..', import.meta.url))
process.chdir(root)

/** Runs a command and shows what it says; exits with its code if it fails. */
export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    ...options,
  })
  if (error) fail(`Could not run ${command}: ${error.message}`)
  if (status) process.exit(status)
}

export function fail(message) {
  console.error(message)
  process.exit(1)
}

export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19))
    fail(`Node 20.19 or newer is needed; this is ${process.version}.`)
}

/** Installs the locked dependencies, unless the ones that are there are of this lockfile. */
export function ensureDependencies() {
  checkNode()
  const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex')
  const stamp = join('node_modules', '.installed-lock')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  console.log('Installing dependencies…')
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])
  mkdirSync('node_modules', { recursive: true })
  writeFileSync(stamp, lock)
}

const BUILD_INPUTS = ['src', 'scripts/frame-page.mjs', 'rollup.config.mjs', 'package.json']

const newest = (path) =>
  statSync(path).isDirectory()
    ? Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))))
    : statSync(path).mtimeMs

/** Builds dist, unless it is newer than everything it is made from. */
export function ensureBuild() {
  const built = join('dist', 'v1', 'headers.json')
  if (existsSync(built) && statSync(built).mtimeMs > Math.max(...BUILD_INPUTS.map(newest))) return
  build()
}

export function build() {
  console.log('Building…')
  run(process.execPath, ['node_modules/rollup/dist/bin/rollup', '-c', '--silent'])
}

/** Runs a TypeScript file with Node. */
export const tsx = (file, args = []) => [['--import', 'tsx', file, ...args]].flat()
