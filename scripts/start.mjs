import { ensureBuild, ensureDependencies } from './setup.mjs'

ensureDependencies()
ensureBuild()

// In this process and not in a child: Ctrl+C reaches the servers themselves, and the
// prompt is back only when they have closed.
const { register } = await import('tsx/esm/api')
register()
await import('../demo/start.ts')
