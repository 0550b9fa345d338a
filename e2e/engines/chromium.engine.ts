import { fieldSuite } from './suite.ts'
import { openChromium } from './chromium.ts'

const path = process.env['ONERWAY_CHROMIUM']
fieldSuite('Chromium', path ? () => openChromium(path) : undefined)
