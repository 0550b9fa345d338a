import type { Onerway as Instance } from '../../src/page/types.ts'

/** What the bench's page can do; this function's text is put into it. */
export interface BenchPage {
  mountOurs(): Promise<number>
  mountFloor(): Promise<number>
  /** Opens what the later measures work on, and keeps it. */
  openOurs(clientSecret: string): Promise<void>
  openFloor(): Promise<void>
  confirmOurs(clientSecret: string): Promise<number>
  fetchFromFloor(url: string, options: object): Promise<number>
}

export function benchPage(key: string, jsUrl: string): void {
  const { Onerway } = window as unknown as { Onerway(key: string): Instance }
  const container = document.querySelector('#ours') as HTMLElement
  const floorContainer = document.querySelector('#floor') as HTMLElement
  let kept: { onerway: Instance; card: ReturnType<ReturnType<Instance['elements']>['create']> }
  let floorPort: MessagePort

  function mount(clientSecret?: string) {
    const onerway = Onerway(key)
    const card = onerway.elements(clientSecret ? { clientSecret } : {}).create('card')
    const started = performance.now()
    const ready = new Promise<number>((resolve) =>
      card.on('ready', () => resolve(performance.now() - started)),
    )
    card.mount(container)
    return { onerway, card, ready }
  }

  function bare() {
    const iframe = document.createElement('iframe')
    const url = `${jsUrl}/v1/bare.html#origin=${encodeURIComponent(location.origin)}`
    const started = performance.now()
    const ready = new Promise<{ time: number; port: MessagePort }>((resolve) => {
      const onHello = ({ source }: MessageEvent) => {
        if (source !== iframe.contentWindow) return
        removeEventListener('message', onHello)
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => resolve({ time: performance.now() - started, port: port1 })
        iframe.contentWindow?.postMessage('port', jsUrl, [port2])
      }
      addEventListener('message', onHello)
    })
    iframe.src = url
    floorContainer.append(iframe)
    return { iframe, ready }
  }

  const page: BenchPage = {
    async mountOurs() {
      const { onerway, ready } = mount()
      const time = await ready
      onerway.destroy()
      return time
    },
    async mountFloor() {
      const { iframe, ready } = bare()
      const { time } = await ready
      iframe.remove()
      return time
    },
    async openOurs(clientSecret) {
      const opened = mount(clientSecret)
      await opened.ready
      kept = opened
    },
    async openFloor() {
      floorPort = (await bare().ready).port
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
  }
  Object.assign(window, { bench: page })
}
