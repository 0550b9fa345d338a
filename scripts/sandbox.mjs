import { ensureBuild, ensureDependencies, run, tsx } from './setup.mjs'

ensureDependencies()
ensureBuild()
run(process.execPath, tsx('demo/sandbox/cli.ts', process.argv.slice(2)))
