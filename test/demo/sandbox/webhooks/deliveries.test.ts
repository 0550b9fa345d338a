import { afterEach, describe, expect, it } from 'vitest'
import { cardData, money, useSandbox } from '../helpers.ts'
import {
  addEndpoint,
  aWhile,
  never,
  startReceiver,
  status,
  until,
  verify,
  type Receiver,
} from './receiver.ts'

const sandbox = useSandbox()
const receivers: Receiver[] = []
const receiver = async (...args: Parameters<typeof startReceiver>) => {
  const started = await startReceiver(...args)
  receivers.push(started)
  return started
}
afterEach(async () => {
  await Promise.all(receivers.splice(0).map((one) => one.close()))
})

const paid = { ...money, confirm: true, ...cardData() }
const pay = () => sandbox.current.post('/v1/payment_intents', paid)
const create = () => sandbox.current.post('/v1/payment_intents', money)

describe('a delivery', () => {
  it('is the event, signed', async () => {
    const shop = await receiver()
    const { secret } = await addEndpoint(sandbox.current, shop)
    await create()
    await until(() => shop.got.length).toBe(1)
    const [parcel] = shop.got
    if (!parcel) throw new Error('nothing came')
    expect(parcel.path).toBe('/hook')
    expect(parcel.headers['content-type']).toBe('application/json; charset=utf-8')
    expect(verify(parcel, secret)).toBe(true)
    expect(verify(parcel, `${secret}x`)).toBe(false)
    const { body } = await sandbox.current.get(`/v1/events/${parcel.event.id}`)
    expect(parcel.event).toEqual(body)
  })

  it('is signed at real time however far the clock was moved', async () => {
    const shop = await receiver()
    const { secret } = await addEndpoint(sandbox.current, shop)
    await sandbox.current.post('/sandbox/clock', { advance: 86_400 })
    await create()
    await until(() => shop.got.map((parcel) => verify(parcel, secret))).toEqual([true])
  })

  it('is made again, later each time, until it is received', async () => {
    const shop = await receiver((response, nth) => {
      response.writeHead(nth <= 2 ? 500 : 204).end()
    })
    await addEndpoint(sandbox.current, shop)
    await create()
    await until(() => shop.got.length).toBe(1)
    await aWhile()
    expect(shop.got).toHaveLength(1)
    await sandbox.current.post('/sandbox/clock', { advance: 9 })
    await aWhile()
    expect(shop.got).toHaveLength(1)
    await sandbox.current.post('/sandbox/clock', { advance: 3 })
    await until(() => shop.got.length).toBe(2)
    await aWhile()
    await sandbox.current.post('/sandbox/clock', { advance: 20 })
    await aWhile()
    expect(shop.got).toHaveLength(2)
    await sandbox.current.post('/sandbox/clock', { advance: 16 })
    await until(() => shop.got.length).toBe(3)
    await aWhile()
    await sandbox.current.post('/sandbox/clock', { advance: 86_400 })
    await aWhile()
    expect(new Set(shop.got.map(({ text }) => text)).size).toBe(1)
    expect(shop.got).toHaveLength(3)
  })

  it('is given up after eight attempts', async () => {
    const shop = await receiver(status(503))
    await addEndpoint(sandbox.current, shop)
    await create()
    for (let n = 1; n <= 8; n++) {
      await until(() => shop.got.length).toBe(n)
      await aWhile()
      await sandbox.current.post('/sandbox/clock', { advance: 1080 })
    }
    await aWhile()
    expect(shop.got).toHaveLength(8)
  })

  it('that is redirected goes nowhere else and is no receipt', async () => {
    const elsewhere = await receiver()
    const shop = await receiver((response) => {
      response.writeHead(307, { location: elsewhere.url }).end()
    })
    await addEndpoint(sandbox.current, shop)
    await create()
    await until(() => shop.got.length).toBe(1)
    await aWhile()
    await sandbox.current.post('/sandbox/clock', { advance: 12 })
    await until(() => shop.got.length).toBe(2)
    expect(elsewhere.got).toHaveLength(0)
  })

  it('to one that hangs holds up no other, and is made one at a time', async () => {
    const hanging = await receiver(never)
    const healthy = await receiver()
    await addEndpoint(sandbox.current, hanging)
    await addEndpoint(sandbox.current, healthy)
    for (let n = 0; n < 10; n++) await pay()
    await until(() => healthy.got.length).toBe(20)
    // A few places of its own, each with another event.
    expect(hanging.got).toHaveLength(8)
    expect(new Set(hanging.got.map(({ event }) => event.id)).size).toBe(8)
    expect(new Set(healthy.got.map(({ event }) => event.id)).size).toBe(20)
  })

  it('tells of a late decision when its time comes, though nobody asks', async () => {
    const shop = await receiver()
    await addEndpoint(sandbox.current, shop)
    const slow = { ...money, confirm: true, ...cardData('4000000000000077') }
    await sandbox.current.post('/v1/payment_intents', slow)
    await until(() => shop.types()).toEqual([
      'payment_intent.created',
      'payment_intent.processing',
      'payment_intent.succeeded',
    ])
  })

  it('takes up when the receiver is there', async () => {
    const early = await startReceiver()
    await early.close()
    await addEndpoint(sandbox.current, early)
    const { body: intent } = await create()
    await aWhile()
    const late = await receiver(undefined, Number(new URL(early.url).port))
    await sandbox.current.post('/sandbox/clock', { advance: 12 })
    await until(() => late.got.map(({ event }) => event.data.object.id)).toEqual([intent.id])
  })
})

describe('an endpoint', () => {
  it('gets only the events it asked for, of its own mode', async () => {
    const { post, keys } = sandbox.current
    const [all, some, live] = [await receiver(), await receiver(), await receiver()]
    await addEndpoint(sandbox.current, all)
    await addEndpoint(sandbox.current, some, {
      enabled_events: ['payment_intent.succeeded', 'payment_intent.canceled'],
    })
    await addEndpoint(sandbox.current, live, {}, { key: keys.liveSecret })
    const { body: intent } = await create()
    await pay()
    await post(`/v1/payment_intents/${intent.id}/cancel`)
    await post('/v1/payment_intents', money, { key: keys.liveSecret })
    await until(() => all.types()).toEqual([
      'payment_intent.canceled',
      'payment_intent.created',
      'payment_intent.created',
      'payment_intent.succeeded',
    ])
    await until(() => some.types()).toEqual(['payment_intent.canceled', 'payment_intent.succeeded'])
    await until(() => live.got.map(({ event }) => event.livemode)).toEqual([true])
  })

  it('gets nothing while it is disabled, and then what was pending before', async () => {
    const { post } = sandbox.current
    const witness = await receiver()
    const shop = await receiver(
      (response, nth) => void response.writeHead(nth < 2 ? 500 : 200).end(),
    )
    const { id } = await addEndpoint(sandbox.current, shop)
    await addEndpoint(sandbox.current, witness)
    const { body: before } = await create()
    await until(() => shop.got.length).toBe(1)
    await post(`/v1/webhook_endpoints/${id}`, { disabled: true })
    await create()
    await post('/sandbox/clock', { advance: 3600 })
    await until(() => witness.got.length).toBe(2)
    await aWhile()
    expect(shop.got).toHaveLength(1)
    await post(`/v1/webhook_endpoints/${id}`, { disabled: false })
    await until(() => shop.got.length).toBe(2)
    expect(shop.got.map(({ event }) => event.data.object.id)).toEqual([before.id, before.id])
  })

  it('that is deleted gets nothing, not even the end of what is in flight', async () => {
    const { post, send } = sandbox.current
    const shop = await receiver(never)
    const { id } = await addEndpoint(sandbox.current, shop)
    await create()
    await until(() => shop.got.length).toBe(1)
    await send('DELETE', `/v1/webhook_endpoints/${id}`)
    await until(() => shop.broken()).toBe(1)
    await create()
    await post('/sandbox/clock', { advance: 3600 })
    await aWhile()
    expect(shop.got).toHaveLength(1)
  })

  it('gets an event again when it is asked for', async () => {
    const { post, keys } = sandbox.current
    const shop = await receiver()
    await addEndpoint(sandbox.current, shop)
    await create()
    await until(() => shop.got.length).toBe(1)
    await aWhile()
    const { id } = shop.got[0]?.event ?? {}
    const again = await post(`/sandbox/events/${id}/resend`)
    expect(again.body).toEqual({
      id,
      object: 'event',
      type: 'payment_intent.created',
      endpoints: 1,
    })
    await until(() => shop.got.length).toBe(2)
    expect(shop.got[1]?.text).toBe(shop.got[0]?.text)
    const path = `/sandbox/events/${id}/resend`
    expect((await post(path, {}, { key: keys.publishable })).status).toBe(403)
    expect((await post(path, {}, { key: keys.liveSecret })).status).toBe(404)
  })
})
