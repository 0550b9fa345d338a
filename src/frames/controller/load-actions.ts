import type { Actions, createActions } from './actions/main.ts'
import type { Session } from './session.ts'

/** Written by the build: a file beside this frame's page. */
declare const ACTIONS_FILE: string

/** Gives what loads the actions: once, and again after it has failed. */
export function actionsLoader(port: MessagePort): (session: Session) => Promise<Actions> {
  let loading: Promise<Actions> | undefined
  let failures = 0

  async function load(session: Session): Promise<Actions> {
    // The name is our build's. Some browsers ask for an address once only.
    // eslint-disable-next-line no-unsanitized/method
    const loaded = (await import(`./${ACTIONS_FILE}?${failures || ''}`)) as {
      createActions: typeof createActions
    }
    return loaded.createActions(session, port)
  }

  return (session) =>
    (loading ??= load(session).catch((error: unknown) => {
      loading = undefined
      failures++
      throw error
    }))
}
