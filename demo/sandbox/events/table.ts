import { sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { json, objectColumns } from '../store/columns.ts'
import type { EventType } from './types.ts'

/** What an event tells: the object as it now is, and of a change what was there before. */
export interface EventData {
  object: object
  previous_attributes?: object
}

export const events = sqliteTable('events', {
  ...objectColumns(),
  type: text().$type<EventType>().notNull(),
  api_version: text().notNull(),
  data: json<EventData>().notNull(),
  /** The request that caused it; null when time did. */
  request: text(),
})

export type EventRow = Omit<typeof events.$inferSelect, 'seq'>
