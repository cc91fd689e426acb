import type { Migration } from 'kysely/migration'
import * as contacts from './0001-contacts.ts'
import * as population from './0002-population.ts'
import * as experiments from './0003-experiments.ts'
import * as derivedFacts from './0004-derived-facts.ts'
import * as rollUps from './0005-roll-ups.ts'

/** In the order in which they run. A migration that has landed never changes. */
export const MIGRATIONS: Record<string, Migration> = {
  '0001-contacts': contacts,
  '0002-population': population,
  '0003-experiments': experiments,
  '0004-derived-facts': derivedFacts,
  '0005-roll-ups': rollUps,
}
