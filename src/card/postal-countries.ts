/** Countries (ISO 3166-1 alpha-2) whose codes are digits only, by how many; more than one way is listed twice. */
const DIGITS: Readonly<Record<number, string>> = {
  3: 'TW',
  4: 'AT AU BE BG CH CY DK HU LU NO NZ PH SI ZA',
  5: 'CZ DE EE ES FI FR GR HR ID IT KR LT MX MY PK PL SA SE SK TH TR TW UA US VN',
  6: 'CN CO IN RO RU SG TW VN',
  7: 'CL IL JP PT',
  8: 'BR',
  9: 'SA US',
}

/** Countries whose codes hold letters too, without the space, in the two parts a space goes between. */
const LETTERS: Readonly<Record<string, RegExp>> = {
  CA: /^([A-Z]\d[A-Z])(\d[A-Z]\d)$/,
  GB: /^([A-Z]{1,2}\d[A-Z\d]?)(\d[A-Z]{2})$/,
  IE: /^([A-Z]\d[\dW])([A-Z\d]{4})$/,
  NL: /^(\d{4})([A-Z]{2})$/,
}

/** Countries and territories without postal codes in general use. */
const NONE =
  'AE AG AO AW BF BI BJ BO BS BW BZ CD CF CG CI CK CM CW DJ DM ER FJ GA GD GM GQ GY HK KI KM KN ' +
  'KP ML MO MR MW NR NU QA RW SB SC SL SR ST SX SY TD TF TG TK TL TO TV UG VU WS YE ZW'

/** How a country writes its postal codes. */
export interface PostalCountry {
  /** Its addresses hold none: there is nothing to ask for. */
  hasNone: boolean
  /** They are of digits only: a shopper is given the keyboard for them. */
  isNumeric: boolean
  /** Whether a tidied code is one of this country's; undefined where no rule is known. */
  fits?: (tidy: string) => boolean
}

/** What is known of a country (ISO 3166-1 alpha-2). */
export function postalCountry(country: string): PostalCountry {
  const named = country.length === 2 ? country : '?'
  const lengths = Object.keys(DIGITS).filter((length) => DIGITS[Number(length)]?.includes(named))
  const pattern = LETTERS[named] ?? (lengths.length ? /^\d+$/ : undefined)
  return {
    hasNone: NONE.includes(named),
    isNumeric: lengths.length > 0,
    ...(pattern && {
      fits(tidy: string) {
        const whole = tidy.replace(/[ -]/g, '')
        return pattern.test(whole) && (!lengths.length || lengths.includes(String(whole.length)))
      },
    }),
  }
}
