import type { Hello, Welcome } from './protocol.ts'

/**
 * The page's half of the handshake.
 *
 * What must hold:
 *  1. Only the frame we made, showing a document of the frames' origin, gets a port.
 *  2. No other script's frame, and no earlier document of our own frame, can take its place.
 *  3. A frame that loads again (it was moved in the DOM) gets a new port, and the page knows.
 *
 * How:
 *  a. The frame posts a hello to its parent, naming the page's exact origin as the target.
 *  b. The page takes it only if the browser made the event (`isTrusted`), it comes from this
 *     frame's window (`source`), from the frames' exact `origin`, and repeats the nonce that was
 *     put in this frame's address.
 *  c. The page answers with a welcome that carries one end of a new channel, again naming the
 *     exact target origin. From then on both sides speak over the channel only.
 *  d. Each further valid hello repeats c with another channel.
 *
 * Returns a function that stops listening.
 */
export function receiveHello(
  iframe: HTMLIFrameElement,
  origin: string,
  nonce: string,
  config: () => unknown,
  onPort: (port: MessagePort) => void,
): () => void {
  const onMessage = (event: MessageEvent) => {
    const hello = event.data as Partial<Hello> | null
    if (
      !event.isTrusted ||
      !event.source ||
      event.source !== iframe.contentWindow ||
      event.origin !== origin ||
      hello?.onerway !== 'hello' ||
      hello.nonce !== nonce
    )
      return
    const { port1, port2 } = new MessageChannel()
    const welcome: Welcome = { onerway: 'welcome', nonce, config: config() }
    onPort(port1)
    iframe.contentWindow?.postMessage(welcome, origin, [port2])
  }
  addEventListener('message', onMessage)
  return () => removeEventListener('message', onMessage)
}
