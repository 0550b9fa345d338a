import type { CardElement, Elements, Onerway as Instance } from '../../src/page/types.ts'

/** What the bench's page can do; this function's text is put into it. */
export interface BenchPage {
  /** Milliseconds until all of so many fields are ready; they are gone after that. */
  mountOurs(fields: 1 | 4): Promise<number>
  mountFloor(frames: number): Promise<number>
  /** Opens what the later measures work on, and keeps it. */
  openOurs(clientSecret?: string): Promise<void>
  openFloor(): Promise<void>
  confirmOurs(clientSecret: string): Promise<number>
  fetchFromFloor(url: string, options: object): Promise<number>
  /** Milliseconds until the frame has painted its input in this colour and said so. */
  dressOurs(color: string): Promise<number>
  dressFloor(color: string): Promise<number>
}

export function benchPage(key: string, jsUrl: string): void {
  const { Onerway } = window as unknown as { Onerway(key: string): Instance }
  const ourContainer = document.querySelector('#ours') as HTMLElement
  const floorContainer = document.querySelector('#floor') as HTMLElement
  let kept: { onerway: Instance; elements: Elements; card: CardElement }
  let floorPort: MessagePort

  /** A card, or four fields, each in a box of its own. */
  function mount(fields: 1 | 4, clientSecret?: string) {
    const onerway = Onerway(key)
    const elements = onerway.elements(clientSecret ? { clientSecret } : {})
    const types = fields === 1 ? ['card'] : ['cardNumber', 'cardExpiry', 'cardCvc', 'postalCode']
    ourContainer.replaceChildren(...types.map(() => document.createElement('div')))
    const created = types.map((type) => elements.create(type as 'card'))
    const started = performance.now()
    const ready = created.map((element, index) => {
      const isReady = new Promise((resolve) => element.on('ready', resolve))
      element.mount(ourContainer.children[index] as HTMLElement)
      return isReady
    })
    const time = Promise.all(ready).then(() => performance.now() - started)
    return { onerway, elements, card: created[0] as CardElement, time }
  }

  function bare() {
    const iframe = document.createElement('iframe')
    const port = new Promise<MessagePort>((resolve) => {
      const onHello = ({ source }: MessageEvent) => {
        if (source !== iframe.contentWindow) return
        removeEventListener('message', onHello)
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => resolve(port1)
        iframe.contentWindow?.postMessage('port', jsUrl, [port2])
      }
      addEventListener('message', onHello)
    })
    iframe.src = `${jsUrl}/v1/bare.html#origin=${encodeURIComponent(location.origin)}`
    floorContainer.append(iframe)
    return { iframe, port }
  }

  /** Milliseconds from a change to the frame's word that it is painted. */
  function timeToPaint(container: HTMLElement, color: string, change: () => void) {
    const { contentWindow } = container.querySelector('iframe') as HTMLIFrameElement
    const started = performance.now()
    const painted = new Promise<number>((resolve) => {
      const onMessage = ({ source, data }: MessageEvent) => {
        if (source !== contentWindow || data?.painted !== color) return
        removeEventListener('message', onMessage)
        resolve(performance.now() - started)
      }
      addEventListener('message', onMessage)
    })
    change()
    return painted
  }

  const page: BenchPage = {
    async mountOurs(fields) {
      const { onerway, time } = mount(fields)
      const taken = await time
      onerway.destroy()
      return taken
    },
    async mountFloor(frames) {
      const started = performance.now()
      const opened = Array.from({ length: frames }, bare)
      await Promise.all(opened.map(({ port }) => port))
      const taken = performance.now() - started
      floorContainer.replaceChildren()
      return taken
    },
    async openOurs(clientSecret) {
      const { time, ...opened } = mount(1, clientSecret)
      await time
      kept = opened
    },
    async openFloor() {
      floorPort = await bare().port
    },
    async confirmOurs(clientSecret) {
      const started = performance.now()
      const { paymentIntent, error } = await kept.onerway.confirmCardPayment(clientSecret, {
        payment_method: { card: kept.card },
      })
      if (paymentIntent?.status !== 'succeeded') throw error ?? new Error('not paid')
      return performance.now() - started
    },
    fetchFromFloor(url, options) {
      const started = performance.now()
      return new Promise((resolve) => {
        floorPort.onmessage = () => resolve(performance.now() - started)
        floorPort.postMessage({ url, options })
      })
    },
    dressOurs: (color) =>
      timeToPaint(ourContainer, color, () =>
        kept.elements.update({ appearance: { variables: { colorText: color } } }),
      ),
    dressFloor: (color) =>
      timeToPaint(floorContainer, color, () => floorPort.postMessage({ color })),
  }
  Object.assign(window, { bench: page })
}
