// How an answer ends on the wire when it is not to arrive whole. Over HTTP/1.1
// that is the end of the connection; over HTTP/2 of one stream, and the others
// on the connection go on.

import { constants, Http2ServerResponse } from 'node:http2'
import type { ServerResponse } from 'node:http'
import { TLSSocket } from 'node:tls'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { ApiMiddleware } from '../api/context.ts'

/** Stands around everything that makes or marks an answer. */
export const endAsOrdered: ApiMiddleware = async (c, next) => {
  await next()
  const ending = c.get('ending')
  if (ending === undefined) return
  const { outgoing } = c.env
  if (ending === 'reset') reset(outgoing)
  else await sendHalf(outgoing, c.res)
  // Emptied first: an answer that is set over another takes on its headers.
  c.res = undefined
  c.res = RESPONSE_ALREADY_SENT
}

type Outgoing = ServerResponse | Http2ServerResponse

function reset(outgoing: Outgoing): void {
  if (outgoing instanceof Http2ServerResponse) {
    outgoing.stream.close(constants.NGHTTP2_INTERNAL_ERROR)
    return
  }
  const { socket } = outgoing
  // A TLS socket has no reset of its own: it just ends.
  if (socket instanceof TLSSocket) socket.destroy()
  else socket?.resetAndDestroy()
}

/** The headers and the first half of the body; then the connection, or the stream, is gone. */
async function sendHalf(outgoing: Outgoing, answer: Response): Promise<void> {
  const body = Buffer.from(await answer.arrayBuffer())
  const headers = {
    ...Object.fromEntries(answer.headers),
    'content-length': String(body.byteLength),
  }
  const half = body.subarray(0, body.byteLength / 2)
  if (outgoing instanceof Http2ServerResponse) {
    outgoing.writeHead(answer.status, headers)
    outgoing.write(half, () => outgoing.stream.close(constants.NGHTTP2_INTERNAL_ERROR))
    return
  }
  outgoing.writeHead(answer.status, headers)
  outgoing.write(half, () => outgoing.socket?.destroySoon())
}
