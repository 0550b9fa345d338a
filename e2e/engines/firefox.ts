import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chordsOf, clicking, holding, pressing } from './actions.ts'
import { connectBidi, type Bidi } from './bidi.ts'
import type { Engine, Place } from './engine.ts'
import { start, temporaryFolder } from './process.ts'
import { callOf, fromMiddle, valueOf } from './source.ts'

const PREFERENCES: Record<string, unknown> = {
  'intl.locale.requested': 'en-US',
  // Presses of the mouse take the way that a shopper's take, and so move the focus of the browser.
  'remote.events.async.mouse.enabled': true,
  // Nothing is asked of Mozilla's servers.
  'app.normandy.enabled': false,
  'nimbus.telemetry.targetingContextEnabled': false,
  'services.settings.server': 'data:,',
}

/** Starts a stock Firefox, which serves WebDriver BiDi by itself. */
export async function openFirefox(path: string): Promise<Engine> {
  const profile = temporaryFolder()
  const lines = Object.entries(PREFERENCES).map(
    ([name, value]) => `user_pref('${name}', ${JSON.stringify(value)});\n`,
  )
  writeFileSync(join(profile.path, 'user.js'), lines.join(''))
  const firefox = start(
    [
      ...[path, '--headless', '--no-remote', '--profile', profile.path],
      // The second lets us reach the browser's window, where input methods are played.
      ...['--remote-debugging-port=0', '--remote-allow-system-access'],
    ],
    { HOME: profile.path },
  )
  const address = await firefox.says(/BiDi listening on (\S+)/)
  const bidi = await connectBidi(`${address}/session`)
  const { capabilities } = await bidi.send<{ capabilities: { browserVersion: string } }>(
    'session.new',
    { capabilities: {} },
  )
  const tab = await firstContext(bidi, {})
  const window = await firstContext(bidi, { 'moz:scope': 'chrome' })

  async function contextOf(where: Place): Promise<string> {
    if (where === 'page') return tab
    const found = await contextAt(bidi, tab, `document.querySelector(${JSON.stringify(where)})`)
    if (!found) throw new Error(`The page has no frame at ${where}.`)
    return found
  }

  /** BiDi hands keys to a document: to the one that has the focus, as the browser would. */
  const focused = async (): Promise<string> => (await contextAt(bidi, tab, ACTIVE_ELEMENT)) ?? tab

  const perform = (context: string, actions: object[]) =>
    bidi.send('input.performActions', { context, actions })

  const engine: Engine = {
    name: `Firefox ${capabilities.browserVersion}`,
    repeatsKeys: true,
    async open(url) {
      await bidi.send('browsingContext.navigate', { context: tab, url, wait: 'complete' })
    },
    async run(where, act, ...values) {
      const { value } = await evaluate(bidi, await contextOf(where), callOf(act, values))
      return valueOf(value)
    },
    async press(...strokes) {
      for (const chord of strokes.flatMap(chordsOf))
        await perform(await focused(), pressing([chord]))
    },
    async hold(key, times) {
      await perform(await focused(), holding(key, times))
    },
    async click(where, selector, corner) {
      const context = await contextOf(where)
      const distance = await engine.run(where, fromMiddle, selector, corner ?? null)
      const { sharedId } = await evaluate(
        bidi,
        context,
        `document.querySelector(${JSON.stringify(selector)})`,
      )
      await perform(context, clicking({ type: 'element', element: { sharedId } }, distance))
    },
    async compose(text, during) {
      const half = text.slice(0, Math.ceil(text.length / 2))
      for (const composing of new Set([half, text])) {
        await evaluate(bidi, window, `${INPUT_METHOD}.compose(${JSON.stringify(composing)})`)
        await during?.(composing)
      }
      await evaluate(bidi, window, `${INPUT_METHOD}.commit(${JSON.stringify(text)})`)
    },
    async close() {
      bidi.close()
      await firefox.stop()
      profile.remove()
    },
  }

  await evaluate(bidi, window, defineInputMethod)
  // At the start the focus is in the address bar, and a click is what takes it into the page.
  await engine.click('page', 'html')
  return engine
}

const ACTIVE_ELEMENT = `(() => {
  let active = document.activeElement
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement
  return active
})()`

const INPUT_METHOD = 'globalThis.onerwayInputMethod'

/** An input method as the operating system would be one: it works on whatever has the focus. */
const defineInputMethod = `${INPUT_METHOD} = (() => {
  const processor = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor)
  return {
    compose(text) {
      processor.beginInputTransactionForTests(window)
      processor.setPendingCompositionString(text)
      processor.appendClauseToPendingComposition(text.length, processor.ATTR_RAW_CLAUSE)
      processor.setCaretInPendingComposition(text.length)
      processor.flushPendingComposition()
    },
    commit: (text) => processor.commitCompositionWith(text),
  }
})(), undefined`

interface Remote {
  type: string
  value?: unknown
  sharedId?: string
}

async function evaluate(bidi: Bidi, context: string, expression: string): Promise<Remote> {
  const answer = await bidi.send<
    { result: Remote } & { type: string; exceptionDetails: { text: string } }
  >('script.evaluate', { target: { context }, expression, awaitPromise: true })
  if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text)
  return answer.result
}

/** The document inside the iframe that an expression gives. */
async function contextAt(bidi: Bidi, tab: string, iframe: string): Promise<string | undefined> {
  const { type, value } = await evaluate(bidi, tab, `${iframe}?.contentWindow`)
  return type === 'window' ? (value as { context: string }).context : undefined
}

async function firstContext(bidi: Bidi, parameters: object): Promise<string> {
  const { contexts } = await bidi.send<{ contexts: { context: string }[] }>(
    'browsingContext.getTree',
    parameters,
  )
  return contexts[0]?.context ?? ''
}
