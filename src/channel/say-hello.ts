import { PROTOCOL_VERSION, type Hello, type Invitation, type Welcome } from './protocol.ts'

/**
 * The frame's half of the handshake (the other is receive-hello.ts).
 *
 * The hello goes to the parent only, and only while the parent is of the origin
 * named in the invitation; a welcome counts only from there, with our nonce and
 * one port, and only the first one. Whoever else holds a reference to this
 * window (an ancestor of the page, a sibling frame, an opener) is not heard.
 */
export function sayHello(
  invitation: Invitation,
  onWelcome: (port: MessagePort, config: unknown) => void,
): void {
  const { origin, nonce } = invitation
  // Where the browser tells who embeds us, it has to agree with the invitation.
  const embedder = location.ancestorOrigins?.[0]
  if (parent === window || !origin || !nonce || (embedder && embedder !== origin)) return

  const onMessage = (event: MessageEvent) => {
    const welcome = event.data as Partial<Welcome> | null
    const [port, ...others] = event.ports
    if (
      !event.isTrusted ||
      event.source !== parent ||
      event.origin !== origin ||
      welcome?.onerway !== 'welcome' ||
      welcome.nonce !== nonce ||
      !port ||
      others.length
    )
      return
    removeEventListener('message', onMessage)
    onWelcome(port, welcome.config)
  }
  addEventListener('message', onMessage)
  const hello: Hello = { onerway: 'hello', version: PROTOCOL_VERSION, nonce }
  parent.postMessage(hello, origin)
}
