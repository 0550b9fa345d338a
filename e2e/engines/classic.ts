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
