import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  anything,
  bool,
  integer,
  InvalidArgument,
  nullable,
  optional,
  shape,
  text,
  type Validator,
} from '../../src/channel/validate.ts'

const refuses = (read: Validator<unknown>, value: unknown) =>
  expect(() => read(value, 'field')).toThrow(InvalidArgument)

describe('text', () => {
  it('is a string of at most so many characters', () => {
    expect(text(3)('abc', '')).toBe('abc')
    expect(text(3)('', '')).toBe('')
    for (const value of ['abcd', 1, null, undefined, {}, ['a'], new String('a')])
      refuses(text(3), value)
  })

  it('matches its pattern', () => {
    expect(text(9, /^a+$/)('aaa', '')).toBe('aaa')
    refuses(text(9, /^a+$/), 'aab')
  })
})

describe('a truth value', () => {
  it('is true or false, and nothing like it', () => {
    expect([bool(true, ''), bool(false, '')]).toEqual([true, false])
    for (const value of [0, 1, 'true', null, undefined]) refuses(bool, value)
  })
})

describe('a whole number', () => {
  const month = integer(1, 12)
  it.each([
    [1, 1],
    [12, 12],
    ['7', 7],
    ['07', 7],
  ])('%j is %i', (given, number) => {
    expect(month(given, '')).toBe(number)
  })

  it.each([0, 13, 1.5, NaN, Infinity, -1, '', ' 7', '7 ', '0x7', '1e0', '7.0', null, [7], true])(
    '%j is none from 1 to 12',
    (given) => {
      refuses(month, given)
    },
  )
})

describe('what may be missing', () => {
  it('is undefined for an optional field, null for a nullable one, and checked otherwise', () => {
    expect(optional(bool)(undefined, '')).toBeUndefined()
    expect(nullable(bool)(null, '')).toBeNull()
    expect([optional(bool)(true, ''), nullable(bool)(true, '')]).toEqual([true, true])
    refuses(optional(bool), null)
    refuses(nullable(bool), undefined)
  })
})

describe('an object', () => {
  const read = shape({ name: text(9), more: optional(shape({ deep: bool })) })

  it('keeps the known fields, in an object without a prototype', () => {
    const clean = read({ name: 'a', more: { deep: true, x: 1 }, y: 2 }, '')
    expect({ ...clean, more: { ...clean.more } }).toEqual({ name: 'a', more: { deep: true } })
    expect(Object.getPrototypeOf(clean)).toBeNull()
    expect(Object.getPrototypeOf(clean.more)).toBeNull()
  })

  it('is a copy: what happens to the original later does not matter', () => {
    const given = { name: 'a' }
    const clean = read(given, '')
    given.name = 'b'
    expect(clean.name).toBe('a')
  })

  it('has no field that is merely inherited', () => {
    refuses(read, Object.create({ name: 'a' }))
    refuses(shape({ toString: text(9) }), {})
  })

  it('with __proto__ for a field pollutes nothing', () => {
    read(JSON.parse('{"name":"a","__proto__":{"polluted":1}}'), '')
    expect({}).not.toHaveProperty('polluted')
  })

  it.each([[null], [undefined], ['text'], [7], [[]], [[{ name: 'a' }]]])('is not %j', (given) => {
    refuses(read, given)
  })

  it('that is wrong says where, and what belongs there', () => {
    expect(() => read({ name: 'a', more: { deep: 1 } }, '')).toThrow(
      'more.deep must be true or false.',
    )
    expect(() => read({ name: 'a', more: 1 }, 'options')).toThrow('options.more must be an object.')
    expect(() => read(null, '')).toThrow('The argument must be an object.')
  })
})

it('an error never repeats the value', () => {
  const readers: Validator<unknown>[] = [
    text(3),
    text(99, /^x$/),
    bool,
    integer(1, 12),
    shape({ a: text(1) }),
  ]
  fc.assert(
    fc.property(fc.constantFrom(...readers), fc.string({ minLength: 12 }), (read, value) => {
      try {
        read(value, 'field')
      } catch (error) {
        expect(String(error)).not.toContain(value)
      }
    }),
  )
  expect(() => integer(1, 12)(4242424242424242, 'month')).not.toThrow('4242')
})

it('what another parser reads is passed on as it is', () => {
  const value = { a: [1] }
  expect(anything(value, '')).toBe(value)
})
