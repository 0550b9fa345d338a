import { hostOfScript } from './page/host.ts'
import { createOnerway, type OnerwayConstructor } from './page/onerway.ts'

/**
 * For script tags: the function itself as a global, also beside an AMD loader. The
 * frames come from where the script did.
 */
;(window as { Onerway?: OnerwayConstructor }).Onerway = createOnerway(
  hostOfScript(document.currentScript),
)
