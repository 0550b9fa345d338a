import { isLive } from './keys.ts'
import type { Settings } from './settings.ts'

/** Speaks to the page's developers; with a live key only where it matters to shoppers. */
export function warn({ key }: Settings, message: string, when: 'test' | 'always' = 'test'): void {
  // eslint-disable-next-line no-console -- the one place where the page speaks to its developers
  if (when === 'always' || !isLive(key)) console.warn('Onerway.js: ' + message)
}
