import type { Migration } from 'kysely/migration'
import * as contacts from './0001-contacts.ts'

/** In the order in which they run. A migration that has landed never changes. */
export const MIGRATIONS: Record<string, Migration> = {
  '0001-contacts': contacts,
}
