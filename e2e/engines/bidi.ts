import { WebSocket } from 'ws'

/** A connection that speaks WebDriver BiDi: commands out, each with one answer. */
export interface Bidi {
  send<Result = unknown>(method: string, parameters?: object): Promise<Result>
  close(): void
}

interface Answer {
  type: 'success' | 'error' | 'event'
  id?: number
  result?: unknown
  error?: string
  message?: string
}

export async function connectBidi(url: string): Promise<Bidi> {
  const socket = new WebSocket(url)
  await new Promise<void>((resolve, reject) => {
    socket.once('open', resolve)
    socket.once('error', reject)
  })
  const waiting = new Map<number, (answer: Answer) => void>()
  let last = 0

  socket.on('message', (data: Buffer) => {
    const answer = JSON.parse(data.toString()) as Answer
    waiting.get(answer.id ?? 0)?.(answer)
    waiting.delete(answer.id ?? 0)
  })
  socket.on('close', () => {
    for (const settle of waiting.values()) settle({ type: 'error', error: 'the browser has gone' })
    waiting.clear()
  })

  return {
    send: (method, parameters = {}) =>
      new Promise((resolve, reject) => {
        const id = ++last
        waiting.set(id, ({ type, result, error, message }) => {
          if (type === 'success') resolve(result as never)
          else reject(new Error(`${method}: ${error} ${message ?? ''}`))
        })
        socket.send(JSON.stringify({ id, method, params: parameters }))
      }),
    close: () => socket.terminate(),
  }
}
