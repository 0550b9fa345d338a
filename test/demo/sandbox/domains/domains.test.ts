import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cardData, money, startTestSandbox, useSandbox } from '../helpers.ts'

const sandbox = useSandbox()
const shop = 'https://shop.example'

const bind = (key: string, ...allowed_domains: string[]) =>
  sandbox.current.send('PUT', `/sandbox/keys/${key}`, { allowed_domains })

/** A tokenise, as the controller under a page sends it. */
const tokenise = (page: string | undefined, key: string = sandbox.current.keys.publishable) =>
  sandbox.current.post('/v1/payment_methods', cardData().payment_method_data, {
    key,
    headers: page === undefined ? {} : { 'onerway-page': page },
  })

describe('a publishable key', () => {
  it('is for every page until it is bound, and again when it is bound to none', async () => {
    const { publishable } = sandbox.current.keys
    expect((await tokenise(undefined)).status).toBe(200)
    expect((await bind(publishable, 'shop.example')).body).toEqual({
      object: 'key',
      id: publishable,
      livemode: false,
      allowed_domains: ['shop.example'],
    })
    expect((await tokenise(shop)).status).toBe(200)
    expect((await tokenise('https://other.example')).status).toBe(403)
    expect((await tokenise(undefined)).status).toBe(403)
    await bind(publishable)
    expect((await tokenise(undefined)).status).toBe(200)
  })

  it('refuses another page with what to do, in both languages, and does nothing', async () => {
    const { get, post, keys, ledger } = sandbox.current
    const { body: intent } = await post('/v1/payment_intents', money)
    await bind(keys.publishable, 'shop.example')
    const confirm = (language: string) =>
      post(
        `/v1/payment_intents/${intent.id}/confirm`,
        { client_secret: intent.client_secret, ...cardData() },
        {
          key: keys.publishable,
          headers: { 'onerway-page': 'https://other.example', 'accept-language': language },
        },
      )
    const { status, body } = await confirm('en')
    expect(status).toBe(403)
    expect(body.error).toMatchObject({ type: 'permission_error', code: 'domain_not_allowed' })
    expect(body.error.message).toContain('may not be used on other.example')
    expect(body.error.message).toContain(`PUT /sandbox/keys/${keys.publishable}`)
    expect((await confirm('zh-CN')).body.error.message).toContain('允许域名')
    expect((await ledger()).effects).toEqual([])
    const read = await get(
      `/v1/payment_intents/${intent.id}?client_secret=${intent.client_secret}`,
      {
        key: keys.publishable,
      },
    )
    expect(read.body.status).toBe('requires_payment_method')
  })

  it('that is bound leaves the other keys as they are', async () => {
    const { keys, post } = sandbox.current
    await bind(keys.livePublishable, 'shop.example')
    expect((await tokenise('https://other.example')).status).toBe(200)
    expect((await tokenise('https://other.example', keys.livePublishable)).status).toBe(403)
    expect((await tokenise('http://shop.example', keys.livePublishable)).status).toBe(403)
    expect((await post('/v1/payment_methods', cardData().payment_method_data)).status).toBe(200)
  })

  it('is bound again after a restart, and free after a reset', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'onerway-domains-'))
    const db = `file:${join(directory, 'sandbox.db')}`
    const first = await startTestSandbox(db)
    const key = first.keys.publishable
    await first.send('PUT', `/sandbox/keys/${key}`, { allowed_domains: ['shop.example'] })
    await first.close()
    const second = await startTestSandbox(db)
    const again = () => second.post('/v1/payment_methods', cardData().payment_method_data, { key })
    expect((await again()).status).toBe(403)
    await second.post('/sandbox/reset')
    expect((await again()).status).toBe(200)
    await second.close()
    await rm(directory, { recursive: true, force: true })
  })

  it('is bound by its own name, to names of hosts', async () => {
    const { keys } = sandbox.current
    for (const key of ['pk_test_nobody', keys.secret]) {
      expect((await bind(key, 'shop.example')).body.error.code).toBe('resource_missing')
    }
    const { status, body } = await bind(keys.publishable, 'shop.example', 'https://shop.example')
    expect(status).toBe(400)
    expect(body.error).toMatchObject({
      code: 'parameter_invalid_domain',
      param: 'allowed_domains[1]',
    })
    expect(body.error.message).toContain('without https://')
  })
})

describe('the frames of a bound key', () => {
  const frame = (query: string, referer?: string) =>
    fetch(`${sandbox.current.jsUrl}/v1/controller.html${query}`, {
      headers: referer === undefined ? {} : { referer },
    })
  const policyOf = ({ headers }: Response) => headers.get('content-security-policy') ?? ''

  it('are for its pages alone: the browser is told which', async () => {
    const { livePublishable } = sandbox.current.keys
    const plain = policyOf(await frame(`?key=${livePublishable}`))
    await bind(livePublishable, 'shop.example', '*.mall.example')
    const bound = await frame(`?key=${livePublishable}`, `${shop}/`)
    expect(bound.status).toBe(200)
    expect(bound.headers.get('cache-control')).toBe('no-cache')
    expect(policyOf(bound)).toBe(
      `${plain}; frame-ancestors https://shop.example:* https://*.mall.example:*`,
    )
    // A page may leave its Referer out: then the policy alone decides.
    expect(policyOf(await frame(`?key=${livePublishable}`))).toBe(policyOf(bound))
    expect(policyOf(await frame('', 'https://other.example/'))).toBe(plain)
  })

  it('are not served to another page', async () => {
    const { keys, directory } = sandbox.current
    await bind(keys.livePublishable, 'shop.example')
    const bare = await frame(`?key=${keys.livePublishable}`, 'https://other.example/')
    expect(bare.status).toBe(403)

    await writeFile(join(directory, 'refused.html'), 'refused')
    const refused = await frame(`?key=${keys.livePublishable}`, 'https://other.example/')
    expect(await refused.text()).toBe('refused')
    expect(refused.headers.get('cache-control')).toBe('no-store')
    expect(policyOf(refused)).not.toContain('frame-ancestors')
  })
})
