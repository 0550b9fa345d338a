import { execFileSync, spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

/**
 * Finds a Chromium that really starts, or installs one.
 *
 * In this order: the one named by ONERWAY_CHROMIUM, Playwright's own download,
 * the usual places of this system, then an installation: Playwright's download,
 * or Debian's package where we may install it. Each is proved by a launch that
 * renders a page; a path that exists proves nothing.
 */
const VARIABLE = 'ONERWAY_CHROMIUM'

const onPath = (name) => {
  const command = process.platform === 'win32' ? 'where' : 'which'
  const { stdout, status } = spawnSync(command, [name], { encoding: 'utf8' })
  return status === 0 ? stdout.split(/\r?\n/)[0] : undefined
}

function usualPlaces() {
  if (process.platform === 'darwin')
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((name) =>
      ['/Applications', join(homedir(), 'Applications')].map(
        (folder) => `${folder}/${name}.app/Contents/MacOS/${name}`,
      ),
    )
  if (process.platform === 'win32')
    return [
      process.env['PROGRAMFILES'],
      process.env['PROGRAMFILES(X86)'],
      process.env['LOCALAPPDATA'],
    ]
      .filter(Boolean)
      .flatMap((folder) => [
        join(folder, 'Google/Chrome/Application/chrome.exe'),
        join(folder, 'Microsoft/Edge/Application/msedge.exe'),
        join(folder, 'Chromium/Application/chrome.exe'),
      ])
  const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome']
  return [
    ...names.map(onPath),
    '/usr/bin/chromium',
    '/opt/google/chrome/chrome',
    '/snap/bin/chromium',
  ]
}

async function playwrightsOwn() {
  const { chromium } = await import('@playwright/test')
  return chromium.executablePath()
}

const isExecutable = (path) => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Starts the browser and has it render: undefined if it does, else what it said. */
async function whyNot(executablePath) {
  const { chromium } = await import('@playwright/test')
  try {
    const browser = await chromium.launch({
      executablePath,
      chromiumSandbox: false,
      timeout: 60_000,
    })
    const page = await browser.newPage()
    await page.setContent('<p>ready</p>')
    const text = await page.textContent('p')
    await browser.close()
    return text === 'ready' ? undefined : 'it does not render'
  } catch (error) {
    return String(error.message).split('\n')[0]
  }
}

/** Tries to install; the output is shown, a failure only moves on to the next way. */
function attempt(command, args) {
  console.log(`> ${command} ${args.join(' ')}`)
  const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  return spawnSync(command, args, options).status === 0
}

const isRoot = () => process.getuid?.() === 0

function installWithApt() {
  if (!onPath('apt-get') || !isRoot()) return
  attempt('apt-get', ['update', '-qq'])
  const packages = ['chromium', 'fonts-liberation', 'fonts-noto-cjk']
  attempt('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages])
}

/** The path of a Chromium that starts. Throws with what to do where none can be had. */
export async function findBrowser() {
  const tried = []
  async function works(path, from) {
    if (!path || !existsSync(path) || !isExecutable(path)) return false
    const reason = await whyNot(path)
    if (reason) tried.push(`${path} (${from}): ${reason}`)
    return !reason
  }

  const named = process.env[VARIABLE]
  if (named) {
    if (await works(named, VARIABLE)) return named
    throw new Error(`${VARIABLE} is set to ${named}, which does not start.\n${tried.join('\n')}`)
  }
  const own = await playwrightsOwn()
  if (await works(own, 'Playwright')) return own
  for (const path of new Set(usualPlaces())) if (await works(path, 'this system')) return path

  console.log('No Chromium that starts was found; installing one.')
  // Debian first where it can be had: its package brings the libraries the browser needs.
  installWithApt()
  for (const path of new Set(usualPlaces())) if (await works(path, 'apt')) return path
  attempt(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'])
  if (await works(own, "Playwright's download")) return own
  throw new Error(
    [
      'The browser tests need Chromium, and none could be found or installed.',
      ...tried.map((line) => '  tried ' + line),
      'Do one of these, then run the command again:',
      '  - install Chromium or Chrome (Debian, Ubuntu: sudo apt-get install chromium)',
      '  - npx playwright install --with-deps chromium',
      `  - set ${VARIABLE} to the path of a Chromium`,
    ].join('\n'),
  )
}

/** The browser's own version line. */
export const versionOf = (path) => {
  try {
    return execFileSync(path, ['--version'], { encoding: 'utf8' }).trim()
  } catch {
    return path
  }
}
