import { createOnerway } from './page/onerway.ts'
import { loadOnerway } from './page/load.ts'

/** For `require`: the function itself, with the rest of the package as its properties. */
const Onerway = createOnerway()
export default Object.assign(Onerway, { Onerway, loadOnerway })
