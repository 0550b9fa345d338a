import { ApiError } from '../errors.ts'
import { findKey } from '../keys.ts'
import type { ApiContext, ApiMiddleware } from './context.ts'

/** The key as it was sent, whether or not there is such a key. */
export const sentKey = (c: ApiContext): string | undefined =>
  /^Bearer +(\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1]

/** Leaves the key in the context, or throws `api_key_missing` or `api_key_invalid`. */
export const authenticate: ApiMiddleware = async (c, next) => {
  const value = sentKey(c)
  if (value === undefined) throw new ApiError('api_key_missing')
  const key = findKey(value)
  if (!key) throw new ApiError('api_key_invalid')
  c.set('key', key)
  await next()
}

/** For what only a merchant's server may do. */
export const secretKey: ApiMiddleware = async (c, next) => {
  if (c.get('key').kind !== 'secret') throw new ApiError('secret_key_required')
  await next()
}

/** For what only a browser does, where the card is entered. */
export const publishableKey: ApiMiddleware = async (c, next) => {
  if (c.get('key').kind !== 'publishable') throw new ApiError('publishable_key_required')
  await next()
}

/** `Onerway-Version`: the versions of the API that may be asked for, the default first. */
const versions = ['2024-11-01'] as const
export const defaultVersion = versions[0]

export const checkVersion: ApiMiddleware = async (c, next) => {
  const asked = c.req.header('onerway-version') ?? versions[0]
  if (!versions.some((known) => known === asked)) {
    throw new ApiError('version_unknown', { values: { known: versions.join(', ') } })
  }
  await next()
}
