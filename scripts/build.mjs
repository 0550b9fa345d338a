import { rmSync } from 'node:fs'
import { build, ensureDependencies } from './setup.mjs'

ensureDependencies()
rmSync('dist', { recursive: true, force: true })
build()
