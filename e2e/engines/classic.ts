/** A session of classic WebDriver: each command a request, each answer a value. */
export interface Classic {
  readonly version: string
  send<Value = unknown>(method: 'POST' | 'DELETE', path: string, body?: object): Promise<Value>
}

interface Failure {
  error: string
  message: string
}

/** Opens a session with a driver, in the browser that it drives. */
export async function connectClassic(address: string): Promise<Classic> {
  async function request<Value>(method: string, path: string, body?: object): Promise<Value> {
    const answer = await fetch(address + path, {
      method,
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    const { value } = (await answer.json()) as { value: Value | Failure }
    if (answer.ok) return value as Value
    const { error, message } = value as Failure
    throw new Error(`${method} ${path}: ${error} ${message}`)
  }

  const { sessionId, capabilities: granted } = await request<{
    sessionId: string
    capabilities: { browserVersion: string }
  }>('POST', '/session', { capabilities: {} })
  return {
    version: granted.browserVersion,
    send: (method, path, body) => request(method, `/session/${sessionId}${path}`, body),
  }
}

/** Runs an expression that promises a text where the session is, and gives the text. */
export async function execute(session: Classic, expression: string): Promise<string | undefined> {
  const script = `const done = arguments[0];
    (${expression}).then((value) => done({ value }), (error) => done({ error: String(error) }))`
  const { value, error } = await session.send<{ value?: string; error?: string }>(
    'POST',
    '/execute/async',
    { script, args: [] },
  )
  if (error) throw new Error(error)
  return value
}
