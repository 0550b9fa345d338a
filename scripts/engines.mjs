import { spawnSync } from 'node:child_process'

/**
 * Finds the browsers beside Chromium that the field suite runs in, or installs them.
 *
 * Firefox is any that serves WebDriver BiDi (129 and newer). WebKit is WebKitGTK's
 * driver, which brings a small browser, and Xvfb for a display. In this order:
 * the one named by a variable, the system's path, then Debian's packages where we
 * may install them. A browser that cannot be had is no failure: its tests are
 * skipped, and `npm test` says so loudly.
 */
const apt = ['-qq', '-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=2']
const PACKAGES = {
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb'],
}

/** Whether a program runs at all; a path that exists proves nothing. */
const starts = (program, option) => spawnSync(program, [option], { timeout: 60_000 }).status === 0

const first = (programs, option) => programs.find((program) => program && starts(program, option))

/** What can be started here, as the variables that the suite reads; empty for what cannot. */
export function findEngines() {
  const { ONERWAY_FIREFOX, ONERWAY_WEBKIT_DRIVER, ONERWAY_XVFB } = process.env
  const firefox = first(
    ONERWAY_FIREFOX
      ? [ONERWAY_FIREFOX]
      : ['firefox', 'firefox-esr', '/Applications/Firefox.app/Contents/MacOS/firefox'],
    '--version',
  )
  const driver = first([ONERWAY_WEBKIT_DRIVER || 'WebKitWebDriver'], '--help')
  const xvfb = driver && first([ONERWAY_XVFB || 'Xvfb'], '-help')
  return {
    ONERWAY_FIREFOX: firefox ?? '',
    ONERWAY_WEBKIT_DRIVER: xvfb ? driver : '',
    ONERWAY_XVFB: xvfb ?? '',
  }
}

/** The engines that are not here, by the packages that have them. */
const missing = () => {
  const found = findEngines()
  return [
    ...(found.ONERWAY_FIREFOX ? [] : PACKAGES.firefox),
    ...(found.ONERWAY_WEBKIT_DRIVER ? [] : PACKAGES.webkit),
  ]
}

/** Installs what is missing, all at once. Says what it does; a failure is for the caller to notice. */
export function installEngines() {
  const packages = missing()
  if (!packages.length || process.platform !== 'linux' || process.getuid?.() !== 0) return
  const run = (...args) => {
    console.log(`> apt-get ${args.join(' ')}`)
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    return spawnSync('apt-get', args, { stdio: 'inherit', env, timeout: 600_000 }).status === 0
  }
  run('update', ...apt)
  const install = (names) => run('install', '-y', '--no-install-recommends', ...apt, ...names)
  // Where one of them has no package the other may still have one.
  if (!install(packages)) for (const name of packages) install([name])
}
