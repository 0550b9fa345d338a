import { execute, type Classic } from './classic.ts'

/** Runs expressions inside the page's frames. */
export interface Insides {
  run(frame: string, expression: string): Promise<string | undefined>
}

/**
 * In WebKit, "Switch To Frame" gives the frame the focus, so that to look into a
 * frame would change what is seen. Frames of one origin may look into each other,
 * though: a hidden frame of our own on theirs does the looking, and takes
 * expressions from the page by messages. It shows the library's script, a
 * document whose policy does not forbid to evaluate them.
 */
export function openInsides(session: Classic): Insides {
  async function settle(): Promise<void> {
    const id = await session.send<object>('POST', '/element', {
      using: 'css selector',
      value: '#onerway-insides',
    })
    await session.send('POST', '/frame', { id })
    await execute(session, `Promise.resolve((${answerMessages})())`)
    await session.send('POST', '/frame', { id: null })
  }

  return {
    async run(frame, expression) {
      const isNew = await execute(session, `(${openHidden})(${JSON.stringify(frame)})`)
      if (isNew) await settle()
      return execute(session, `(${ask})(${JSON.stringify([frame, expression])})`)
    },
  }
}

/** Runs in the page: puts the hidden frame there, unless it is. */
function openHidden(frame: string): Promise<boolean> {
  if (document.getElementById('onerway-insides')) return Promise.resolve(false)
  const { src } = document.querySelector(frame) as HTMLIFrameElement
  const hidden = document.createElement('iframe')
  hidden.id = 'onerway-insides'
  hidden.hidden = true
  hidden.src = new URL('/v1/onerway.js', src).href
  const loaded = new Promise<boolean>((resolve) =>
    hidden.addEventListener('load', () => resolve(true)),
  )
  document.body.append(hidden)
  return loaded
}

/** Runs in the page: hands an expression to the hidden frame, with the frame it is for. */
function ask([frame, expression]: [string, string]): Promise<string | undefined> {
  const all = [...document.querySelectorAll('iframe')]
  const place = all.findIndex((iframe) => iframe.matches(frame))
  const target = [...Array(frames.length).keys()].find(
    (index) => frames[index] === all[place]?.contentWindow,
  )
  const hidden = document.getElementById('onerway-insides') as HTMLIFrameElement
  return new Promise((resolve, reject) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = ({ data }: MessageEvent<{ value?: string; error?: string }>) => {
      port1.close()
      if (data.error) reject(new Error(data.error))
      else resolve(data.value)
    }
    hidden.contentWindow?.postMessage({ target, expression }, new URL(hidden.src).origin, [port2])
  })
}

/** Runs in the hidden frame: what is evaluated sees the window of the other frame as its own. */
function answerMessages(): void {
  addEventListener('message', ({ data, ports: [port] }) => {
    const { target, expression } = data as { target: number; expression: string }
    const evaluate = new Function('inside', `with (inside) return ${expression}`)
    Promise.resolve()
      .then(() => evaluate(parent.frames[target]))
      .then(
        (value: unknown) => port?.postMessage({ value }),
        (error: unknown) => port?.postMessage({ error: String(error) }),
      )
  })
}
