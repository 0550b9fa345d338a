import { beforeEach, describe, expect, it } from 'vitest'
import { useSandbox, type Json } from '../helpers.ts'
import { customerWithCard } from './saved-cards.ts'

const sandbox = useSandbox()
const browser = () => ({ key: sandbox.current.keys.publishable })

let mine: { customer: Json; method: Json }
let other: { customer: Json; method: Json }
let secret = ''
beforeEach(async () => {
  mine = await customerWithCard(sandbox.current)
  other = await customerWithCard(sandbox.current, '5555555555554444')
  const { body } = await sandbox.current.post('/v1/customer_sessions', {
    customer: mine.customer.id,
  })
  expect(body).toEqual({
    object: 'customer_session',
    client_secret: expect.stringMatching(/^cuss_[0-9A-Za-z]{24}_secret_[0-9A-Za-z]{24}$/),
    created: expect.any(Number),
    customer: mine.customer.id,
    expires_at: body.created + 1800,
    livemode: false,
  })
  secret = body.client_secret
})

const list = (customer: Json, held: string | undefined, more = '') =>
  sandbox.current.get(
    `/v1/customers/${customer.id}/payment_methods?${
      held === undefined ? '' : `customer_session_client_secret=${held}`
    }${more}`,
    browser(),
  )
const detach = (method: Json, held?: string) =>
  sandbox.current.post(
    `/v1/payment_methods/${method.id}/detach`,
    held === undefined ? {} : { customer_session_client_secret: held },
    browser(),
  )
const bare = (error: Json) => ({ ...error, request_id: '' })

describe('a browser with a customer session', () => {
  it('sees its customer’s methods, reduced', async () => {
    const { status, body, text } = await list(mine.customer, secret)
    expect(status).toBe(200)
    expect(body.data.map(({ id }: Json) => id)).toEqual([mine.method.id])
    expect(body.data[0]).not.toHaveProperty('metadata')
    expect(body.data[0].card).not.toHaveProperty('fingerprint')
    expect(text).not.toContain(other.method.id)
  })

  it('removes one of them', async () => {
    expect((await detach(mine.method, secret)).status).toBe(200)
    expect((await list(mine.customer, secret)).body.data).toEqual([])
  })

  it('cannot tell another customer or method from none at all', async () => {
    const nobody = { id: `cus_${'x'.repeat(24)}` }
    const nothing = { id: `pm_${'x'.repeat(24)}` }
    const [real, none] = [await list(other.customer, secret), await list(nobody, secret)]
    expect(real.status).toBe(404)
    expect(bare(real.body.error)).toEqual(bare(none.body.error))
    const [theirs, absent] = [await detach(other.method, secret), await detach(nothing, secret)]
    expect(theirs.status).toBe(404)
    expect(bare(theirs.body.error)).toEqual(bare(absent.body.error))
    const cursor = await list(mine.customer, secret, `&starting_after=${other.method.id}`)
    const noCursor = await list(mine.customer, secret, `&starting_after=${nothing.id}`)
    expect(cursor.status).toBe(404)
    expect(bare(cursor.body.error)).toEqual(bare(noCursor.body.error))
    const still = await sandbox.current.get(`/v1/payment_methods/${other.method.id}`)
    expect(still.body.customer).toBe(other.customer.id)
  })

  it('gets nowhere with a secret that is wrong, and learns nothing', async () => {
    const wrong = secret.slice(0, -1) + (secret.endsWith('a') ? 'b' : 'a')
    for (const held of [wrong, 'x', `${other.customer.id}_secret_x`, mine.customer.id]) {
      expect((await list(mine.customer, held)).status).toBe(404)
      expect((await detach(mine.method, held)).status).toBe(404)
    }
  })

  it('needs the secret', async () => {
    for (const answer of [await list(mine.customer, undefined), await detach(mine.method)]) {
      expect(answer.status).toBe(403)
      expect(answer.body.error.code).toBe('secret_key_required')
    }
  })

  it('is let in for half an hour', async () => {
    // Some real time passes between the steps too, and whole seconds are counted.
    sandbox.current.clock.advance(1790_000)
    expect((await list(mine.customer, secret)).status).toBe(200)
    sandbox.current.clock.advance(10_000)
    for (const answer of [await list(mine.customer, secret), await detach(mine.method, secret)]) {
      expect(answer.status).toBe(400)
      expect(answer.body.error.code).toBe('customer_session_expired')
    }
  })

  it('has its session in its own mode only', async () => {
    const { get, keys } = sandbox.current
    const path = `/v1/customers/${mine.customer.id}/payment_methods`
    const answer = await get(`${path}?customer_session_client_secret=${secret}`, {
      key: keys.livePublishable,
    })
    expect(answer.status).toBe(404)
  })

  it('may do nothing else with it', async () => {
    const { get, post } = sandbox.current
    const held = `customer_session_client_secret=${secret}`
    const answers = [
      await get(`/v1/customers/${mine.customer.id}?${held}`, browser()),
      await get(`/v1/customers?${held}`, browser()),
      await get(`/v1/payment_methods/${mine.method.id}?${held}`, browser()),
      await get(`/v1/payment_methods?customer=${mine.customer.id}&${held}`, browser()),
      await post(
        `/v1/payment_methods/${mine.method.id}`,
        { customer_session_client_secret: secret },
        browser(),
      ),
    ]
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403])
  })
})
