import type { CardFacts } from '../shared/card-facts.ts'
import type { FieldHub } from '../shared/field-hub.ts'
import type { CardError } from './change.ts'
import type { CardState } from './model.ts'
import type { Part } from './parts.ts'

/**
 * One field as its siblings see it: frames of one form are of one origin and
 * call each other. None of this is reachable from the merchant's page.
 */
export interface Field {
  /** The parts that are shown here by now. */
  readonly parts: readonly Part[]
  /** What is typed here; parts of other fields are empty in it. */
  state(): CardState
  /** What is known of the card, in the field that has the number, and the network chosen. */
  facts(): CardFacts | undefined
  network(): string | undefined
  /** What a sibling holds has changed. */
  refresh(): void
  /** Takes what a browser has filled into a sibling's frame. */
  fill(part: Part, text: string): void
  /** Says what is missing here, to the shopper and to the caller. */
  judge(): CardError | undefined
  /** Goes to a part, or to the first that is not right yet. */
  focus(part?: Part): void
}

/** The fields of this form, this one and its siblings. */
export interface Form {
  /** Goes to where the siblings are, once that is there. */
  meet(hub: FieldHub<Field> | undefined): void
  fields(): Field[]
  /** The field that shows a part. */
  having(part: Part): Field | undefined
  /** The card as it is typed across all fields. */
  gather(): CardState
  /** Tells the siblings that something has changed here. */
  refreshOthers(): void
  leave(): void
}

export function createForm(group: string, own: Field): Form {
  let hub: FieldHub<Field> | undefined
  let stopBeing: (() => void) | undefined

  const fields = () => (hub ? [...hub.fieldsOf(group)] : [own])
  const having = (part: Part) => fields().find(({ parts }) => parts.includes(part))
  const typedIn = (part: Part) => (having(part) ?? own).state()
  const refreshOthers = () => {
    for (const field of fields()) if (field !== own) field.refresh()
  }

  return {
    meet(found) {
      if (!found || found === hub) return
      stopBeing?.()
      hub = found
      stopBeing = hub.join(group, own)
      refreshOthers()
      own.refresh()
    },
    fields,
    having,
    gather: () => ({
      ...own.state(),
      number: typedIn('number').number,
      expiry: typedIn('expiry').expiry,
      cvc: typedIn('cvc').cvc,
      postal: typedIn('postal').postal,
    }),
    refreshOthers,
    leave() {
      stopBeing?.()
      refreshOthers()
      hub = undefined
    },
  }
}
