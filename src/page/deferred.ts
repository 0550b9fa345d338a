import { IntegrationError } from '../errors/error.ts'
import type { ElementsOptions } from './types.ts'

/**
 * What verbs need of a group of elements; the page holds the group's public object.
 * One made with `{mode, amount, currency}` knows what is to be paid before there is
 * an intent: the controller holds the intent against that.
 */
export interface GroupFacts {
  /** An element of the form, if there is one: it speaks for all. */
  element(): object | undefined
  options(): ElementsOptions
}

export const groups = new WeakMap<object, GroupFacts>()

/** Nothing if all is well, or the error. */
export const outcomeOf = (work: Promise<unknown> | undefined): Promise<{ error?: unknown }> =>
  Promise.resolve(work).then(
    () => ({}),
    (error: unknown) => {
      if (error instanceof IntegrationError) throw error
      return { error }
    },
  )
