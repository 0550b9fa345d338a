import { IntegrationError, OnerwayError } from './errors/error.ts'
import { hostOfScript } from './page/host.ts'
import { loadOnerway } from './page/load.ts'
import { createOnerway } from './page/onerway.ts'

/**
 * For script tags and `require`: the function itself, with the rest of the package
 * as its properties. From a script tag, the frames come from where the script did.
 */
const script = typeof document === 'undefined' ? undefined : document.currentScript
const Onerway = createOnerway(hostOfScript(script))
export default Object.assign(Onerway, { Onerway, loadOnerway, OnerwayError, IntegrationError })
