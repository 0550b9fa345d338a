// The sandbox as a process of its own, as merchants run it.

import { spawn } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { Agent, request } from 'node:http'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const cli = fileURLToPath(new URL('../cli.ts', import.meta.url))

export interface Answer {
  readonly status: number
  readonly text: string
}

export interface Served {
  /** With the secret live key. Rejects when the connection fails. */
  send(method: string, path: string, body?: object, headers?: object): Promise<Answer>
  close(): Promise<void>
}

/** Starts it on a database; `directory` takes the smallest build that can be served. */
export async function serve(db: string, directory: string): Promise<Served> {
  await writeFile(join(directory, 'headers.json'), JSON.stringify({ default: {}, files: {} }))
  const ports = ['--api-port', '0', '--js-port', '0']
  const flags = [...ports, '--db', db, '--dist-dir', directory, '--quiet']
  const child = spawn(process.execPath, ['--import', 'tsx', cli, ...flags], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const port = await new Promise<number>((resolve, reject) => {
    let said = ''
    child.once('exit', () => reject(new Error('the sandbox ended before it listened')))
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const found = /API +http:\/\/127\.0\.0\.1:(\d+)\//.exec(said)?.[1]
      if (found !== undefined) resolve(Number(found))
    })
  })

  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  const send: Served['send'] = (method, path, body, headers = {}) =>
    new Promise((resolve, reject) => {
      const text = body && JSON.stringify(body)
      const sent = request(
        {
          agent,
          host: '127.0.0.1',
          port,
          method,
          path,
          headers: {
            authorization: 'Bearer sk_live_onerway_sandbox',
            ...(text !== undefined && { 'content-type': 'application/json' }),
            ...headers,
          },
        },
        (answer) => {
          const chunks: Buffer[] = []
          answer.on('data', (chunk: Buffer) => chunks.push(chunk))
          answer.on('error', reject)
          answer.on('end', () => {
            resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(chunks).toString() })
          })
        },
      )
      sent.on('error', reject)
      sent.end(text)
    })

  return {
    send,
    close: async () => {
      agent.destroy()
      child.kill('SIGTERM')
      await ended
    },
  }
}
