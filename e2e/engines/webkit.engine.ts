import { fieldSuite } from './suite.ts'
import { openWebKit } from './webkit.ts'

const driver = process.env['ONERWAY_WEBKIT_DRIVER']
const xvfb = process.env['ONERWAY_XVFB']
fieldSuite('WebKitGTK', driver && xvfb ? () => openWebKit(driver, xvfb) : undefined)
