import { parseExpiry, type MonthYear } from '../../card/expiry.ts'
import { tidyPostalCode } from '../../card/postal.ts'
import type { Offered } from '../shared/card-offer.ts'
import { Refusal } from '../shared/describe-error.ts'
import type { Field, Form } from './field.ts'
import { PARTS } from './parts.ts'

const fieldsOf = (form: Form): Field[] =>
  [...new Set(PARTS.map(form.having))].filter((field) => field !== undefined)

/**
 * Has every field say what it lacks; the first lack, in the order a card is read,
 * gets the focus and is thrown.
 */
function judgeForm(form: Form): void {
  const problems = fieldsOf(form).map((field) => ({ field, error: field.judge() }))
  for (const { field, error } of problems) {
    if (!error) continue
    field.focus()
    throw new Refusal(error)
  }
}

/**
 * The card as it is typed across a form, for tokenising. A form of a security code
 * alone gives that: for a card that is saved already.
 */
export function readForm(form: Form, today: MonthYear): Offered {
  judgeForm(form)
  const { number, expiry, cvc, postal } = form.gather()
  const [only, ...others] = fieldsOf(form)
  if (only?.parts[0] === 'cvc' && !others.length) return { cvcOnly: cvc.digits }
  for (const part of ['number', 'expiry'] as const)
    if (!form.having(part))
      throw new Refusal({
        type: 'invalid_request_error',
        code: 'element_missing',
        message: `Mount an element for the ${part}, too.`,
      })
  // Without an error it is valid, so it reads.
  const { month, year } = parseExpiry(expiry.digits, today) as MonthYear
  const preferred = form.having('number')?.network()
  const postalCode = form.having('postal') ? tidyPostalCode(postal) : ''
  return {
    card: {
      number: number.digits,
      exp_month: month,
      exp_year: year,
      ...(cvc.digits ? { cvc: cvc.digits } : {}),
      ...(preferred ? { networks: { preferred } } : {}),
    },
    ...(postalCode ? { postalCode } : {}),
  }
}
