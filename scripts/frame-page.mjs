import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

/** Stands for the API's origin in pages and headers; whoever deploys puts theirs in its place. */
const API = 'https://api.onerway.com'

/** Every bank in the world, the completion page beside the frames, and a sandbox's bank. */
const BANKS = `'self' https: ${API}`

const policies = {}

const sha256 = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

const smallCss = (css) =>
  css
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/\b0\./g, '.')
    .replace(/;}/g, '}')
    .trim()

/**
 * Turns a frame's one script into its page: script and style stand inside, allowed
 * by their hashes, so that a frame is one request.
 */
export const framePage = (name) => ({
  name: 'frame-page',
  generateBundle(_, bundle) {
    const file = `${name}.js`
    const script = bundle[file].code.trim().replace(/<\/script/gi, '<\\/script')
    const cssFile = `src/frames/${name}/styles.css`
    const style = existsSync(cssFile) ? smallCss(readFileSync(cssFile, 'utf8')) : ''
    const usesApi = name === 'controller'
    const hostsBanks = name === 'challenge'
    // Each of these frames has a fragment of its own, and an inline script counts as another one
    // where its base is another: with one base, the engine compiles it for the first frame only.
    const isRepeated = name === 'card'
    policies[`${name}.html`] = [
      "default-src 'none'",
      `script-src 'self' ${sha256(script)}`,
      style && `style-src ${sha256(style)}`,
      usesApi && `connect-src ${API}`,
      hostsBanks && `frame-src ${BANKS}`,
      `base-uri ${isRepeated ? "'self'" : "'none'"}`,
      `form-action ${hostsBanks ? BANKS : "'none'"}`,
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ]
      .filter(Boolean)
      .join('; ')
    const page = [
      '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Onerway</title>',
      isRepeated && '<base href=.>',
      usesApi && `<meta name="onerway-api" content="${API}/v1/">`,
      style && `<style>${style}</style>`,
      `</head><body><div id="root"></div><script>${script}</script></body></html>`,
    ]
      .filter(Boolean)
      .join('')
    // The page holds the script; it is not a file of its own.
    Reflect.deleteProperty(bundle, file)
    this.emitFile({ type: 'asset', fileName: `${name}.html`, source: page })
    if (!hostsBanks) return
    this.emitFile({ type: 'asset', fileName: `${name}-isolated.html`, source: page })
    policies[`${name}-isolated.html`] = policies[`${name}.html`]
  },
})

/** What every file of the host is served with; the docs list the same. */
const everywhere = {
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Referrer-Policy': 'no-referrer',
}

/** A page has one address for years, so it is asked for again soon; what is named by its content never is. */
const pageHeaders = (file, policy) => ({
  'Content-Security-Policy': policy,
  // A bank's page agrees to no embedder policy. It is asked of the challenge frame only where
  // the merchant's page demands it, in a copy of its own that most browsers never load.
  ...(file !== 'challenge.html' && { 'Cross-Origin-Embedder-Policy': 'require-corp' }),
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=()',
  'Origin-Agent-Cluster': '?1',
  'Cache-Control': 'public, max-age=300, stale-while-revalidate=86400',
})

/**
 * Addresses that a bank sends its frame to, by POST as well as GET, and the page
 * that stands there.
 */
const pages = {
  'three-d-secure/complete': 'three-d-secure.html',
  'three-d-secure/method-complete': 'three-d-secure.html',
}

/** Writes the headers of every file beside the files: a host that serves others is not this library. */
export const frameHeaders = () => ({
  name: 'frame-headers',
  writeBundle() {
    const files = Object.fromEntries(
      Object.entries(policies).map(([file, policy]) => [file, pageHeaders(file, policy)]),
    )
    files['onerway.js'] = {
      'Access-Control-Allow-Origin': '*',
      'Cache-Control': 'public, max-age=300, stale-while-revalidate=86400',
    }
    for (const folder of ['locales/*', 'parts/*'])
      files[folder] = { 'Cache-Control': 'public, max-age=31536000, immutable' }
    const served = { default: everywhere, files, pages }
    writeFileSync('dist/v1/headers.json', JSON.stringify(served, null, 2))
  },
})
