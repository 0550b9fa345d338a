import { fieldSuite } from './suite.ts'
import { openFirefox } from './firefox.ts'

const path = process.env['ONERWAY_FIREFOX']
fieldSuite('Firefox', path ? () => openFirefox(path) : undefined)
