import { hostOfScript } from './page/host.ts'
import { createOnerway } from './page/onerway.ts'

/** For script tags: the function itself. The frames come from where the script did. */
export default createOnerway(
  hostOfScript(typeof document === 'undefined' ? undefined : document.currentScript),
)
