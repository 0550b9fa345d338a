import { request } from '../../api/request.ts'
import type { CardFacts, FieldPolicy } from '../shared/card-facts.ts'
import type { FieldHub } from '../shared/field-hub.ts'
import type { Session } from './session.ts'

/** Where the fields of each form meet, and ask what is known of the card being typed. */
export function createFieldHub(session: Session): FieldHub<unknown> {
  const groups = new Map<string, Set<unknown>>()
  const answers = new Map<string, Promise<CardFacts | undefined>>()

  return {
    fieldsOf: (group) => groups.get(group) ?? [],
    join(group, field) {
      const fields = groups.get(group) ?? new Set()
      groups.set(group, fields.add(field))
      return () => {
        fields.delete(field)
        // A page may show form after form: nothing of those that are gone is kept. One whose
        // fields have left and come back (the page was in the browser's history) is another.
        if (!fields.size && groups.get(group) === fields) groups.delete(group)
      }
    },
    lookUp(bin) {
      const asked = answers.get(bin) ?? retrieveFacts(session, bin)
      answers.set(bin, asked)
      // What could not be had is asked for again when these digits are typed again.
      void asked.then((facts) => facts ?? answers.delete(bin))
      return asked
    },
  }
}

/** A convenience that a payment does not wait for: without an answer the card is as its brand says. */
async function retrieveFacts(
  { api, budget }: Session,
  bin: string,
): Promise<CardFacts | undefined> {
  const outcome = await request(
    api,
    { method: 'GET', path: 'card_metadata', query: { bin } },
    { budget },
  )
  if (outcome.kind !== 'answer' || outcome.status !== 200) return undefined
  const { networks, cvc } = outcome.body as { networks?: unknown; cvc?: unknown }
  return {
    networks: Array.isArray(networks) ? networks.map(String) : [],
    cvc: cvc as FieldPolicy,
  }
}
