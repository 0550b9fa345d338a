// The frames' headers come with the build (headers.json): the sandbox adds none
// of its own, so that what is tested here is what production serves.

import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { StartError } from '../start-error.ts'
import { productionApi } from './files.ts'

const headerMap = z.record(z.string(), z.string())
const headersFile = z.object({
  files: z.record(z.string(), headerMap),
  default: headerMap,
  /** Addresses that are answered with a file of another name, to POST as well. */
  pages: z.record(z.string(), z.string()).default({}),
})
type HeadersFile = z.output<typeof headersFile>

/**
 * The headers of a file, its own over the default ones, and the pages. Read again
 * when the build has written them anew; while it is writing, the last good ones
 * hold. Throws a `StartError` when there are none to begin with.
 */
export function openHeaders(directory: string, apiUrl: () => string) {
  const path = join(directory, 'headers.json')
  let { headers, stamp } = read(path)

  const refresh = () => {
    try {
      if (stampOf(path) !== stamp) ({ headers, stamp } = read(path))
    } catch {
      // A build in progress.
    }
  }

  const headersOf = (file: string): Record<string, string> => {
    refresh()
    // `folder/*` stands for all that lies below a folder.
    const folder = file.replace(/\/.*/, '/*')
    const own = [file, folder].find((name) => Object.hasOwn(headers.files, name))
    const laid = new Map<string, string>()
    for (const [name, value] of Object.entries({ ...headers.default })) {
      laid.set(name.toLowerCase(), value)
    }
    for (const [name, value] of Object.entries({ ...headers.files[own ?? ''] }))
      laid.set(name.toLowerCase(), value)
    return Object.fromEntries(
      Array.from(laid, ([name, value]) => [name, value.replaceAll(productionApi, apiUrl())]),
    )
  }

  /** The file that stands at an address which is not a file's own. */
  const pageAt = (address: string): string | undefined => {
    refresh()
    return Object.hasOwn(headers.pages, address) ? headers.pages[address] : undefined
  }
  return { headersOf, pageAt }
}

const stampOf = (path: string) => {
  const { mtimeMs, size } = statSync(path)
  return `${mtimeMs}/${size}`
}

function read(path: string): { headers: HeadersFile; stamp: string } {
  try {
    const stamp = stampOf(path)
    return { headers: headersFile.parse(JSON.parse(readFileSync(path, 'utf8'))), stamp }
  } catch {
    throw new StartError(`${path} is missing or not valid: run npm run build first`)
  }
}
