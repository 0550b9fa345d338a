import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A program that is started for the tests and never outlives them. */
export interface Started {
  /** Waits for a line of its output, and gives what the pattern's group caught. */
  says(pattern: RegExp): Promise<string>
  stop(): Promise<void>
}

/** The kernel ends the program when we end, however we end; macOS has no such thing. */
const leash =
  spawnSync('setpriv', ['--version']).status === 0 ? ['setpriv', '--pdeathsig', 'KILL'] : []

const PATIENCE = 30_000

/** Starts a program in a process group of its own, so that its children end with it. */
export function start(command: string[], env: NodeJS.ProcessEnv = {}): Started {
  const [program = '', ...args] = [...leash, ...command]
  const child = spawn(program, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
    env: { ...process.env, ...env },
  })
  const ended = new Promise<void>((resolve) => child.once('close', resolve))
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => (output += data.toString()))
  const end = () => killGroup(child)
  process.once('exit', end)

  return {
    says: (pattern) =>
      new Promise((resolve, reject) => {
        const fail = (why: string) => reject(new Error(`${command[0]} ${why}. It said:\n${output}`))
        const timer = setTimeout(() => fail(`did not say ${pattern} in time`), PATIENCE)
        const look = () => {
          const found = pattern.exec(output)
          if (!found) return
          clearTimeout(timer)
          resolve(found[1] ?? found[0])
        }
        for (const stream of [child.stdout, child.stderr]) stream.on('data', look)
        child.once('error', (error) => fail(error.message))
        child.once('exit', (code) => fail(`ended with ${code}`))
        look()
      }),
    async stop() {
      process.off('exit', end)
      end()
      await ended
    },
  }
}

function killGroup({ pid }: ChildProcess): void {
  try {
    if (pid) process.kill(-pid, 'SIGKILL')
  } catch {
    // It has ended already.
  }
}

/** A folder for a browser's profile, gone after `remove`. */
export function temporaryFolder(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'onerway-engine-'))
  const remove = () => rmSync(path, { recursive: true, force: true, maxRetries: 5 })
  process.once('exit', remove)
  return {
    path,
    remove() {
      process.off('exit', remove)
      remove()
    },
  }
}
