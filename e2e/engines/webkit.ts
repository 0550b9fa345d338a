import { createServer, type AddressInfo } from 'node:net'
import { chordsOf, clicking, holding, pressing } from './actions.ts'
import { connectClassic } from './classic.ts'
import type { Engine, Place } from './engine.ts'
import { start, type Started } from './process.ts'
import { callOf, fromMiddle, valueOf } from './source.ts'

/** Starts WebKitGTK's own small browser by way of its driver, on a display for it alone. */
export async function openWebKit(driverPath: string, xvfbPath: string): Promise<Engine> {
  const screen = ['-screen', '0', '1200x900x24', '-nolisten', 'tcp']
  const display = start([xvfbPath, '-displayfd', '1', ...screen])
  const port = await freePort()
  const driver = start([driverPath, `--port=${port}`], {
    DISPLAY: ':' + (await display.says(/^(\d+)\n/)),
    // An input method that comes with GTK: Control+Shift+u and a code compose a character.
    GTK_IM_MODULE: 'gtk-im-context-simple',
    LANG: 'en_US.UTF-8',
  })
  await listening(port)
  const session = await connectClassic(`http://127.0.0.1:${port}`)

  async function enter(where: Place): Promise<void> {
    await session.send('POST', '/frame', { id: null })
    if (where !== 'page') await session.send('POST', '/frame', { id: await find(where) })
  }
  const find = (selector: string) =>
    session.send<object>('POST', '/element', { using: 'css selector', value: selector })
  const perform = (actions: object[]) => session.send('POST', '/actions', { actions })

  const engine: Engine = {
    name: `WebKitGTK ${session.version}`,
    async open(url) {
      await session.send('POST', '/url', { url })
    },
    async run(where, act, ...values) {
      await enter(where)
      const script = `const done = arguments[0]
        ${callOf(act, values)}.then((value) => done({ value }), (error) => done({ error: String(error) }))`
      const { value, error } = await session.send<{ value?: string; error?: string }>(
        'POST',
        '/execute/async',
        { script, args: [] },
      )
      if (error) throw new Error(error)
      return valueOf(value)
    },
    async press(...strokes) {
      await enter('page')
      await perform(pressing(strokes.flatMap(chordsOf)))
    },
    async hold(key, times) {
      await enter('page')
      await perform(holding(key, times))
    },
    async click(where, selector, corner) {
      const distance = await engine.run(where, fromMiddle, selector, corner ?? null)
      await perform(clicking(await find(selector), distance))
    },
    async compose(text, during) {
      for (const character of text) {
        const code = character.charCodeAt(0).toString(16)
        await perform(pressing([['Control', 'Shift', 'u'], ...chordsOf(code)]))
        await during?.('u' + code)
        await engine.press('Enter')
      }
    },
    async close() {
      await session.send('DELETE', '').catch(() => undefined)
      await stopAll(driver, display)
    },
  }
  return engine
}

const stopAll = (...programs: Started[]) => Promise.all(programs.map((program) => program.stop()))

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** The driver says nothing when it is ready, so it is asked. */
async function listening(port: number): Promise<void> {
  for (let times = 0; times < 500; times++) {
    const answered = await fetch(`http://127.0.0.1:${port}/status`).then(
      () => true,
      () => false,
    )
    if (answered) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error('WebKitWebDriver does not listen.')
}
