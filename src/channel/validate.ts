/**
 * Readers for what the page sends: a value goes in, a clean copy with the known
 * fields comes out, or an InvalidArgument that names the place and what belongs
 * there. The value itself is never repeated.
 */
export type Validator<T> = (value: unknown, path: string) => T

export class InvalidArgument extends Error {
  readonly path: string
  constructor(path: string, expected: string) {
    super(`${path || 'The argument'} must be ${expected}.`)
    this.path = path
  }
}

/** A string of at most `max` UTF-16 units, matching `pattern` where one is given. */
export const text =
  (max: number, pattern?: RegExp, expected?: string): Validator<string> =>
  (value, path) => {
    if (typeof value !== 'string' || value.length > max || (pattern && !pattern.test(value)))
      throw new InvalidArgument(path, expected ?? `a string of at most ${max} characters`)
    return value
  }

export const bool: Validator<boolean> = (value, path) => {
  if (typeof value !== 'boolean') throw new InvalidArgument(path, 'true or false')
  return value
}

/** A whole number from `min` to `max`; digits in a string are taken too, as forms give them. */
export const integer =
  (min: number, max: number): Validator<number> =>
  (value, path) => {
    const number = typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value
    if (typeof number !== 'number' || !Number.isInteger(number) || number < min || number > max)
      throw new InvalidArgument(path, `a whole number from ${min} to ${max}`)
    return number
  }

/** Passed on as it came: for values that another parser reads. */
export const anything: Validator<unknown> = (value) => value

export const optional =
  <T>(read: Validator<T>): Validator<T | undefined> =>
  (value, path) =>
    value === undefined ? undefined : read(value, path)

export const nullable =
  <T>(read: Validator<T>): Validator<T | null> =>
  (value, path) =>
    value === null ? null : read(value, path)

const own = (object: object, name: string): unknown =>
  Object.prototype.hasOwnProperty.call(object, name)
    ? (object as Record<string, unknown>)[name]
    : undefined

type Readers = Readonly<Record<string, Validator<unknown>>>
type ReadBy<R extends Readers, Name extends keyof R> = ReturnType<R[Name]>

/** What a table of readers gives: fields that may be undefined are optional. */
export type Shape<R extends Readers> = {
  [Name in keyof R as undefined extends ReadBy<R, Name> ? never : Name]: ReadBy<R, Name>
} & {
  [Name in keyof R as undefined extends ReadBy<R, Name> ? Name : never]?: Exclude<
    ReadBy<R, Name>,
    undefined
  >
}

/** Reads an object's known fields into a clean one without a prototype; the others are dropped. */
export const shape =
  <R extends Readers>(fields: R): Validator<Shape<R>> =>
  (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw new InvalidArgument(path, 'an object')
    const clean = Object.create(null) as Record<string, unknown>
    for (const [name, read] of Object.entries(fields)) {
      const field = read(own(value, name), path ? `${path}.${name}` : name)
      if (field !== undefined) clean[name] = field
    }
    return clean as Shape<R>
  }
