// What a fault does to a request, as tests write it.

import { z } from 'zod'
import { fault } from '../api/validate.ts'

const names = [
  'reset_before',
  'reset_after_commit',
  'status_after_commit',
  'delay',
  'truncate',
  'html',
  '429',
  '503',
  'hang',
] as const

/** `number` is the status, the milliseconds or the seconds behind the colon; 0 where there is none. */
export interface Action {
  readonly name: (typeof names)[number]
  readonly number: number
}

/** The names that take a number, with what may be written. */
const numbers: Partial<
  Record<Action['name'], { unit: string; least: number; most: number; example: number }>
> = {
  status_after_commit: { unit: 'STATUS', least: 400, most: 599, example: 502 },
  delay: { unit: 'MILLISECONDS', least: 0, most: 600_000, example: 1000 },
  429: { unit: 'SECONDS', least: 0, most: 3600, example: 2 },
}

const allowed = names
  .map((name) => {
    const range = numbers[name]
    if (!range) return name
    const { unit, least, most, example } = range
    return `${name}:${unit} (${least} to ${most}, such as ${name}:${example})`
  })
  .join(', ')

/** The action a text names; undefined when it names none. */
export function readAction(text: string): Action | undefined {
  const [, word, digits] = /^([a-z0-9_]{1,30})(?::(\d{1,6}))?$/.exec(text) ?? []
  const name = names.find((known) => known === word)
  if (name === undefined) return undefined
  const range = numbers[name]
  if (!range) return digits === undefined ? { name, number: 0 } : undefined
  const number = Number(digits)
  return number >= range.least && number <= range.most ? { name, number } : undefined
}

/** An action as a parameter: refused with the list of what may be written. */
export const actionText = z.string().superRefine((text, ctx) => {
  if (readAction(text)) return
  ctx.addIssue(fault('parameter_invalid_enum', [], { values: { allowed } }))
})
