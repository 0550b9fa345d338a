import { IntegrationError } from '../errors/error.ts'
import type { ApiList } from '../types/resources.ts'
import type { Answer, List } from './types.ts'

type Page = Answer<ApiList<{ id: string }>>
type Cursor = { starting_after: string } | { ending_before: string }

/**
 * A list over the pages that `fetchPage` gives. It is lazy: nothing is fetched
 * before somebody awaits it or iterates it.
 */
export function createList(
  fetchPage: (cursor?: Cursor) => Promise<Page>,
  backward: boolean,
): List<{ id: string }> {
  /** The objects are copied at once: whoever awaits the page may turn it over. */
  const load = async (cursor?: Cursor) => {
    const page = await fetchPage(cursor)
    return { page, items: backward ? [...page.data].reverse() : [...page.data] }
  }
  let first: ReturnType<typeof load> | undefined
  const firstPage = () => (first ??= load())

  async function* iterate() {
    for (let loaded = await firstPage(); ;) {
      const { page, items } = loaded
      const last = items[items.length - 1]?.id
      const more = page.has_more
      yield* items
      if (!more || !last) return
      loaded = await load(backward ? { ending_before: last } : { starting_after: last })
    }
  }

  const promise = async () => (await firstPage()).page
  return {
    then: (...handlers) => promise().then(...handlers),
    catch: (handler) => promise().catch(handler),
    finally: (handler) => promise().finally(handler),
    [Symbol.toStringTag]: 'Promise',
    [Symbol.asyncIterator]: iterate,
    async autoPagingToArray(options) {
      const limit = (options as { limit?: number } | undefined)?.limit
      if (!Number.isInteger(limit) || Number(limit) < 1)
        throw new IntegrationError(
          'invalid_option',
          'Say how many objects there may be: autoPagingToArray({limit: 1000}).',
        )
      const found = []
      for await (const item of iterate()) if (found.push(item) === limit) break
      return found
    },
  }
}
