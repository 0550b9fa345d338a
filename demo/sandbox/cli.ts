// npx tsx demo/sandbox/cli.ts [options], or: events, events resend evt_…

import { readCommand, usage, type Command } from './cli-flags.ts'
import { listEvents } from './events/cli-list.ts'
import { resendEvent } from './events/cli-resend.ts'
import { startSandbox, StartError } from './index.ts'
import { isLoopback } from './loopback.ts'

async function start({ options }: Extract<Command, { name: 'start' }>) {
  const { apiUrl, jsUrl, keys, webhook, close } = await startSandbox(options)
  if (!isLoopback(options.host)) {
    console.warn(`sandbox: ${options.host} is open to other machines, and everybody knows the keys`)
  }
  const toWebhook = webhook ? `\n  webhook  ${webhook.url}   ${webhook.secret}` : ''
  console.log(`Onerway sandbox
  API      ${apiUrl}/v1/
  frames   ${jsUrl}/v1/${toWebhook}
  test     ${keys.publishable}   ${keys.secret}
  live     ${keys.livePublishable}   ${keys.liveSecret}   (no money moves)`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void close().then(() => process.exit(0)))
  }
}

async function run(command: Command): Promise<void> {
  switch (command.name) {
    case 'help':
      return console.log(usage)
    case 'start':
      return start(command)
    case 'events':
      return console.log(await listEvents(command))
    case 'resend':
      return console.log(await resendEvent(command))
  }
}

/** The first sentence of the error: an unknown flag's text goes on with advice we do not need. */
function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  return text.split(/\n|\. /)[0] ?? text
}

try {
  await run(readCommand(process.argv.slice(2)))
} catch (error) {
  console.error(`sandbox: ${error instanceof StartError ? error.message : reasonOf(error)}`)
  process.exitCode = 1
}
