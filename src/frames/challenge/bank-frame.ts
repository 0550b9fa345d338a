/**
 * The bank's page, in a frame inside this one. It is another company's, found on
 * an address the card network gave, and must be taken for hostile:
 *
 *  - it may run its scripts and post its forms, and keeps its origin, without
 *    which no bank's page works;
 *  - it cannot navigate the merchant's page, and its alerts, prompts and dialogs
 *    stay closed;
 *  - a link of it may open a window, for banks that lead to their app or their terms
 *    that way. The browser wants a press first. The window stays under these same
 *    rules: free of them, it could navigate the merchant's page through its opener;
 *  - of its messages only one is heard: the completion page's, which lies on our
 *    own origin and says no more than that the bank is done.
 */
const SANDBOX = 'allow-forms allow-scripts allow-same-origin allow-popups'

export interface BankRequest {
  url: string
  /** Posted as a form, as EMV 3DS asks. */
  fields: Record<string, string>
  /** What screen readers call it. A frame without one is hidden from everyone. */
  title?: string
}

export interface BankFrame {
  readonly iframe: HTMLIFrameElement
  remove(): void
}

/**
 * Opens the page in `place`. `onLoad` is called for each document it loads, which
 * tells nothing about which one; `onDone` once, when the completion page speaks.
 */
export function openBankFrame(
  place: HTMLElement,
  { url, fields, title }: BankRequest,
  done: CompletionMessage['onerway'],
  onDone: () => void,
  onLoad: () => void = () => undefined,
): BankFrame {
  const iframe = document.createElement('iframe')
  iframe.name = 'onerway-bank'
  iframe.setAttribute('sandbox', SANDBOX)
  // A passkey is a way to confirm, where the merchant's page lets us pass that on.
  iframe.allow = 'publickey-credentials-get *'
  if (isIsolated()) Object.assign(iframe, { credentialless: true })
  if (title) iframe.title = title
  else iframe.hidden = true

  const onMessage = (event: MessageEvent<Partial<CompletionMessage> | null>) => {
    // The origin first: reading the data of a flood of messages would cost more than all else.
    if (event.origin !== location.origin || !event.isTrusted) return
    if (event.source !== iframe.contentWindow || event.data?.onerway !== done) return
    remove()
    onDone()
  }
  const remove = () => {
    removeEventListener('message', onMessage)
    iframe.remove()
  }
  addEventListener('message', onMessage)
  place.append(iframe)
  iframe.onload = () => {
    // What we can look into is the empty document it starts with, or our completion page.
    if (!iframe.contentDocument) onLoad()
  }
  postForm(url, fields, iframe.name)
  return { iframe, remove }
}

/** From the completion page, which the sandbox and production serve beside this frame. */
interface CompletionMessage {
  onerway: 'method_complete' | 'challenge_complete'
}

/** Posts a form as a document of ours; `target` is a frame's name or `_blank`. */
export function postForm(url: string, fields: Record<string, string>, target: string): void {
  const form = document.createElement('form')
  Object.assign(form, { method: 'post', action: url, target, rel: 'noopener', hidden: true })
  for (const [name, value] of Object.entries(fields)) {
    const input = document.createElement('input')
    Object.assign(input, { type: 'hidden', name, value })
    form.append(input)
  }
  document.body.append(form)
  form.submit()
  form.remove()
}

/**
 * On a cross-origin-isolated page every frame has to agree to it, which banks do
 * not. There this document comes as challenge-isolated.html, and puts the bank's
 * page into a frame without credentials, which needs no agreement.
 */
export const isIsolated = (): boolean => /-isolated\.html$/.test(location.pathname)

/** False where this browser has no such frames: the bank's page then needs a window of its own. */
export const canEmbedBank = (): boolean =>
  !isIsolated() || 'credentialless' in HTMLIFrameElement.prototype
