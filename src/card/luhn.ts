/**
 * The check of ISO/IEC 7812-1, annex B: counted from the right, every second
 * digit is doubled and its digits summed; the total is a multiple of ten.
 * Takes ASCII digits; no digits do not pass.
 */
export function passesLuhn(digits: string): boolean {
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i])
    sum += i % 2 ? digit * 2 - (digit > 4 ? 9 : 0) : digit
  }
  return digits !== '' && sum % 10 === 0
}
