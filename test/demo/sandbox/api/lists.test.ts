import { describe, expect, it } from 'vitest'
import { money, useSandbox, type Json, type TestSandbox } from '../helpers.ts'

const sandbox = useSandbox()

// Live mode: a thousand requests a second are plenty for these.
const live = ({ keys }: TestSandbox) => ({ key: keys.liveSecret })
const create = async (count: number, more: object = {}) => {
  const { post } = sandbox.current
  const ids: string[] = []
  for (let index = 0; index < count; index++) {
    const { body } = await post('/v1/payment_intents', { ...money, ...more }, live(sandbox.current))
    ids.push(body.id)
  }
  return ids
}
const page = async (query: string) => {
  const { body } = await sandbox.current.get(`/v1/payment_intents?${query}`, live(sandbox.current))
  return { ...body, ids: body.data?.map((one: Json) => one.id) }
}

describe('a list', () => {
  it('gives ten, newest first, also within one second', async () => {
    const ids = await create(12)
    const first = await page('')
    expect(first.object).toBe('list')
    expect(first.url).toBe('/v1/payment_intents')
    expect(first.has_more).toBe(true)
    expect(first.ids).toEqual(ids.reverse().slice(0, 10))
  })

  it('can be walked both ways without a gap or a repeat, while others are added', async () => {
    const ids = (await create(25)).reverse()
    const walked: string[] = []
    let cursor = ''
    for (let more = true; more;) {
      const { ids: some, has_more } = await page(`limit=4${cursor}`)
      walked.push(...some)
      cursor = `&starting_after=${some.at(-1)}`
      more = has_more
      await create(1)
    }
    expect(walked).toEqual(ids)

    const back = await page(`limit=4&ending_before=${ids[20]}`)
    expect(back.ids).toEqual(ids.slice(16, 20))
    expect(back.has_more).toBe(true)
    const last = await page(`limit=100&ending_before=${ids[3]}`)
    expect(last.ids.slice(-3)).toEqual(ids.slice(0, 3))
    expect(last.has_more).toBe(false)
  })

  it('says when there is no more', async () => {
    await create(3)
    expect((await page('limit=3')).has_more).toBe(false)
    expect((await page('limit=2')).has_more).toBe(true)
  })

  it('filters by customer and by creation', async () => {
    const { clock, post } = sandbox.current
    const [old] = await create(1)
    clock.advance(60_000)
    const { body: customer } = await post('/v1/customers', {}, live(sandbox.current))
    const [mine] = await create(1, { customer: customer.id })
    const { data } = await page(`customer=${customer.id}`)
    expect(data.map((one: Json) => one.id)).toEqual([mine])
    const { created } = data[0]
    expect((await page(`created[gte]=${created}`)).ids).toEqual([mine])
    expect((await page(`created[gt]=${created}`)).ids).toEqual([])
    expect((await page(`created[lt]=${created}`)).ids).toEqual([old])
    expect((await page(`created[lte]=${created}`)).ids).toEqual([mine, old])
    expect((await page(`created=${created}`)).ids).toEqual([mine])
  })

  it.each([
    ['limit=0', 'parameter_invalid_integer', 'limit'],
    ['limit=101', 'parameter_invalid_integer', 'limit'],
    ['limit=ten', 'parameter_invalid_integer', 'limit'],
    ['created[gte]=x', 'parameter_invalid_integer', 'created[gte]'],
    ['created[since]=1', 'parameter_unknown', 'created[since]'],
    ['starting_after=pi_a&ending_before=pi_b', 'parameters_exclusive', 'starting_after'],
    ['custommer=cus_1', 'parameter_unknown', 'custommer'],
  ])('refuses %s', async (query, code, param) => {
    const { error } = await page(query)
    expect(error).toMatchObject({ code, param })
  })

  it('refuses a cursor that is no object', async () => {
    const { error } = await page('starting_after=pi_none')
    expect(error).toMatchObject({ code: 'resource_missing', param: 'starting_after' })
  })
})
