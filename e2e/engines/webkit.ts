import { createServer, type AddressInfo } from 'node:net'
import { chordsOf, clicking, holding, pressing } from './actions.ts'
import { connectClassic, execute } from './classic.ts'
import type { Engine } from './engine.ts'
import { openInsides } from './insides.ts'
import { start, type Started } from './process.ts'
import { callOf, placeOf, valueOf } from './source.ts'

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

  const perform = (actions: object[]) => session.send('POST', '/actions', { actions })
  const insides = openInsides(session)

  const engine: Engine = {
    name: `WebKitGTK ${session.version}`,
    repeatsKeys: false,
    async open(url) {
      await session.send('POST', '/url', { url })
    },
    run: async (where, act, ...values) =>
      valueOf(
        where === 'page'
          ? await execute(session, callOf(act, values))
          : await insides.run(where, callOf(act, values)),
      ),
    async press(...strokes) {
      await perform(pressing(strokes.flatMap(chordsOf)))
    },
    async hold(key, times) {
      await perform(holding(key, times))
    },
    async click(where, selector, corner) {
      const inside = await engine.run(where, placeOf, selector, corner ?? null)
      const frame =
        where === 'page' ? { x: 0, y: 0 } : await engine.run('page', placeOf, where, { x: 0, y: 0 })
      await perform(clicking('viewport', { x: frame.x + inside.x, y: frame.y + inside.y }))
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
