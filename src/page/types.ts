import type { Appearance } from '../types/appearance.ts'
import type { Elements, ElementsOptions } from './element-types.ts'
import type { Verbs } from './verb-types.ts'

export type * from './element-types.ts'

export interface OnerwayOptions {
  /**
   * A BCP 47 tag for all texts that a shopper may see, such as `zh-CN`.
   * @default 'auto' (the browser's language)
   */
  locale?: string
  /**
   * Where the frames are loaded from: `http://127.0.0.1:4243/v1/` for a local sandbox.
   * @default the host that the script tag came from, or `https://js.onerway.com/v1/`
   */
  host?: string
  /** The version of the API to speak, such as `2024-11-01`. Left out: the frames' own. */
  apiVersion?: string
  /** The look of all elements, unless a group has its own. */
  appearance?: Appearance
}

export interface Onerway extends Verbs {
  /** A group of elements; creates nothing on the page yet. */
  elements(options?: ElementsOptions): Elements

  /** Names the plugin or platform that integrates the library, for support. */
  registerAppInfo(info: { name: string; version?: string; url?: string }): void

  /** Takes everything of this instance off the page; what is under way settles as `instance_destroyed`. */
  destroy(): void
}
