// `events resend`: asks the sandbox that runs, since it is the one that delivers.

import { sandboxKeys } from '../keys.ts'
import { StartError } from '../start-error.ts'

interface Answer {
  status: number
  body: { type?: string; endpoints?: number }
}

/** What has been asked for, in a sentence. Throws a `StartError`. */
export async function resendEvent({ id, apiUrl }: { id: string; apiUrl: string }) {
  // An id does not say its mode: it is looked for in both.
  const test = await ask(apiUrl, id, sandboxKeys.secret)
  const { status, body } =
    test.status === 404 ? await ask(apiUrl, id, sandboxKeys.liveSecret) : test
  if (status === 404) throw new StartError(`the sandbox at ${apiUrl} has no event ${id}`)
  if (status !== 200 || body.endpoints === undefined) {
    throw new StartError(`${apiUrl} answered ${status}: is it a sandbox?`)
  }
  if (body.endpoints === 0) throw new StartError(`no webhook endpoint takes ${body.type}`)
  const where = body.endpoints === 1 ? '1 endpoint' : `${body.endpoints} endpoints`
  return `${id} (${body.type}) is on its way to ${where}`
}

async function ask(apiUrl: string, id: string, key: string): Promise<Answer> {
  let response: Response
  try {
    response = await fetch(`${apiUrl}/sandbox/events/${id}/resend`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${key}` },
    })
  } catch {
    throw new StartError(
      `no sandbox runs at ${apiUrl}: start one with npm run sandbox, or name its --api-port`,
    )
  }
  const body = (await response.json().catch(() => ({}))) as Answer['body']
  return { status: response.status, body }
}
