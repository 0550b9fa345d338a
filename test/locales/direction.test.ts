import { expect, it } from 'vitest'
import { directionOf } from '../../src/locales/direction.ts'

it('knows which languages are read from right to left', () => {
  expect(['ar', 'he', 'ar-EG'].map(directionOf)).toEqual(['rtl', 'rtl', 'rtl'])
  expect(['en', 'zh-CN', 'hi', 'arn'].map(directionOf)).toEqual(['ltr', 'ltr', 'ltr', 'ltr'])
})
