import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

/** An API that carries creates of intents out, and loses the answers as long as it is told to. */
export interface LossyApi {
  readonly url: string
  lossy: boolean
  /** The ids in the answers to creates, lost or not. */
  readonly created: string[]
  close(): Promise<void>
}

export async function openLossyApi(apiUrl: string): Promise<LossyApi> {
  async function forward(request: IncomingMessage, response: ServerResponse) {
    const { method = 'GET', url: path = '/', headers } = request
    const sent = await text(request)
    const isCreate = method === 'POST' && path === '/v1/payment_intents'
    const answer = await fetch(apiUrl + path, {
      method,
      headers: Object.fromEntries(
        ['authorization', 'content-type', 'idempotency-key', 'accept-language'].flatMap((name) =>
          headers[name] ? [[name, String(headers[name])]] : [],
        ),
      ),
      ...(sent && { body: sent }),
    })
    const body = await answer.text()
    if (isCreate) api.created.push((JSON.parse(body) as { id: string }).id)
    if (isCreate && api.lossy) request.socket.destroy()
    else response.writeHead(answer.status, { 'content-type': 'application/json' }).end(body)
  }

  const server = createServer((request, response) => void forward(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const api: LossyApi = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    lossy: true,
    created: [],
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  return api
}
