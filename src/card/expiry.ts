import { toAsciiDigits } from './digits.ts'
import { applyEdit, type Edit, type Formatter } from './edit.ts'
import type { Verdict } from './verdict.ts'

/** A month of a year: `month` from 1 to 12, `year` in four digits. */
export interface MonthYear {
  month: number
  year: number
}

const SEPARATOR = ' / '

/** How far ahead a card's last year may be. */
const MOST_YEARS = 50

/** `2027-12`, `2027/1`, `2027年12月`, `202712`. */
const YEAR_FIRST = /^20(\d\d)[^\da-z]*(\d\d?)\D*$/i

/** `5`, `527`, `13`, `137`: nothing else than a month of one digit, and the year it starts. */
const SHORT_MONTH = /^([2-9]\d{0,2}|1[3-9]\d?)$/

/** `1/`, `5 / 27`, `1-2027`, `1月`: the separator says that the month has one digit. */
const PARTED_MONTH = /^[1-9][\s/.\-\u2010-\u2015\uff0d-\uff0f月]+\d{0,4}\D*$/

/**
 * Rewrites what people type, paste and fill to the order of the field, month
 * first and in two digits. What the field itself shows is never rewritten.
 */
function monthFirst(edit: Edit): Edit {
  const text = toAsciiDigits(edit.text)
  const start = text.search(/\d/)
  const value = text.slice(start)
  const [, year, month = ''] = YEAR_FIRST.exec(value) ?? []
  if (year) {
    const digits = month.padStart(2, '0') + year
    return { text: digits, caret: digits.length, kind: 'fill' }
  }
  // The month was selected and a 1 typed over it: a second digit may follow.
  const waits = value[0] === '1' && edit.kind === 'insert' && edit.caret === start + 1
  if (SHORT_MONTH.test(value) || (!waits && PARTED_MONTH.test(value))) {
    return { ...edit, text: text.slice(0, start) + '0' + value, caret: edit.caret + 1 }
  }
  return edit
}

/** A year of four digits is taken while it is being typed, if it starts with 20. */
const hasCentury = (digits: string) => digits.slice(2, 4) === '20'

/** One digit was typed, and it changed the month. */
const typesOne = (digits: string, before: string) =>
  digits.length <= before.length + 1 && !before.startsWith(digits.slice(0, 2))

/**
 * The expiry date, `MM / YY`. The digits are MMYY; a year of four digits folds to
 * its last two when its last digit comes. The separator is shown as soon as the
 * month has two digits, and a caret between month and year stands after it.
 */
export const expiryFormatter: Formatter = {
  edit(previous, edit) {
    // A delete never puts a zero back, nor does a fill of what is shown already.
    const isOwn = edit.kind[0] === 'd' || edit.text === expiryFormatter.show(previous).text
    const next = applyEdit(previous, isOwn ? edit : monthFirst(edit), (digits) =>
      hasCentury(digits) ? 6 : 4,
    )
    const { digits, caret } = next
    if (edit.kind === 'insert' && digits.startsWith('00') && typesOne(digits, previous.digits)) {
      return previous
    }
    if (digits.length < 6) return next
    return {
      digits: digits.slice(0, 2) + digits.slice(4),
      caret: caret - Math.min(Math.max(caret - 2, 0), 2),
    }
  },

  show({ digits, caret }) {
    if (digits.length < 2) return { text: digits, caret }
    return {
      text: digits.slice(0, 2) + SEPARATOR + digits.slice(2),
      caret: caret < 2 ? caret : caret + SEPARATOR.length,
    }
  },
}

/**
 * Reads MMYY or MMYYYY; undefined unless it is complete and the month exists.
 * A year of two digits is this century's, or the next one's when that lies more
 * than 50 years back: 2000–2099 until the year 2050.
 */
export function parseExpiry(digits: string, today: MonthYear): MonthYear | undefined {
  const month = Number(digits.slice(0, 2))
  let year = Number(digits.slice(2))
  if (!/^\d{4}(\d\d)?$/.test(digits) || month < 1 || month > 12) return undefined
  if (digits.length === 4) {
    year += today.year - (today.year % 100)
    if (year < today.year - MOST_YEARS) year += 100
  }
  return { month, year }
}

/**
 * Checks an expiry date. A card is good through the last day of its month, and
 * for at most 50 years. `today` is the customer's own date. Codes:
 * `incomplete_expiry`, `invalid_expiry_month`, `invalid_expiry_year`, `expired_card`.
 */
export function checkExpiry(digits: string, today: MonthYear): Verdict {
  if (!digits) return { state: 'empty', code: 'incomplete_expiry' }
  if (digits.length > 1 && !/^(0[1-9]|1[0-2])/.test(digits)) {
    return { state: 'invalid', code: 'invalid_expiry_month' }
  }
  const expiry = parseExpiry(digits, today)
  if (!expiry) return { state: 'incomplete', code: 'incomplete_expiry' }
  const years = expiry.year - today.year
  if (years > MOST_YEARS) return { state: 'invalid', code: 'invalid_expiry_year' }
  if (years < 0 || (years === 0 && expiry.month < today.month)) {
    // `12 / 20` may be the first half of `12 / 2027`: that can wait.
    const startsYear = digits.length === 4 && hasCentury(digits)
    return { state: startsYear ? 'incomplete' : 'invalid', code: 'expired_card' }
  }
  return { state: 'valid' }
}
