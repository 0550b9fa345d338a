import { describe, expect, it } from 'vitest'
import { createUndoSteps, undoKey } from '../../../src/frames/card/undo.ts'

const field = (digits: string) => ({ digits, caret: digits.length })

describe('createUndoSteps', () => {
  it('goes back and forth through the steps', () => {
    const steps = createUndoSteps()
    steps.note(field(''))
    steps.note(field('4'))
    expect(steps.undo(field('42'))).toEqual(field('4'))
    expect(steps.undo(field('4'))).toEqual(field(''))
    expect(steps.undo(field(''))).toBeUndefined()
    expect(steps.redo(field(''))).toEqual(field('4'))
    expect(steps.redo(field('4'))).toEqual(field('42'))
    expect(steps.redo(field('42'))).toBeUndefined()
  })

  it('has nothing to redo after a new edit', () => {
    const steps = createUndoSteps()
    steps.note(field(''))
    steps.undo(field('4'))
    steps.note(field(''))
    expect(steps.redo(field('5'))).toBeUndefined()
  })

  it('keeps fifty steps and forgets all when told', () => {
    const steps = createUndoSteps()
    for (let count = 0; count < 60; count++) steps.note(field(String(count)))
    let back = 0
    while (steps.undo(field('x'))) back++
    expect(back).toBe(50)
    steps.forget()
    expect(steps.redo(field('x'))).toBeUndefined()
  })
})

describe('undoKey', () => {
  const press = (key: string, held: object = { ctrlKey: true }, code = '') =>
    undoKey({ key, code, ...held } as KeyboardEvent)

  it('knows the shortcuts of every platform', () => {
    expect(press('z')).toBe('undo')
    expect(press('z', { metaKey: true })).toBe('undo')
    expect(press('Z', { metaKey: true, shiftKey: true })).toBe('redo')
    expect(press('y')).toBe('redo')
  })

  it('goes by the key’s place where letters are not Latin, and by the letter where they are', () => {
    expect(press('я', { ctrlKey: true }, 'KeyZ')).toBe('undo')
    expect(press('w', { ctrlKey: true }, 'KeyZ')).toBeUndefined()
  })

  it('leaves plain letters and AltGr combinations alone', () => {
    expect(press('z', {})).toBeUndefined()
    expect(press('z', { ctrlKey: true, altKey: true })).toBeUndefined()
    expect(press('a')).toBeUndefined()
  })
})
