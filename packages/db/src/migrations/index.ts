import type { Migration } from 'kysely/migration'
import * as contacts from './0001-contacts.ts'
import * as population from './0002-population.ts'
import * as experiments from './0003-experiments.ts'
import * as derivedFacts from './0004-derived-facts.ts'
import * as rollUps from './0005-roll-ups.ts'
import * as fasterReports from './0006-faster-reports.ts'
import * as imports from './0007-imports.ts'
import * as sharing from './0008-sharing.ts'
import * as customerStates from './0009-customer-states.ts'
import * as overrides from './0010-overrides.ts'
import * as webhooks from './0011-webhooks.ts'
import * as connectors from './0012-connectors.ts'
import * as sourceTotals from './0013-source-totals.ts'
import * as samplesOfAttempts from './0014-samples-of-attempts.ts'

/** In the order in which they run. A migration that has landed never changes. */
export const MIGRATIONS: Record<string, Migration> = {
  '0001-contacts': contacts,
  '0002-population': population,
  '0003-experiments': experiments,
  '0004-derived-facts': derivedFacts,
  '0005-roll-ups': rollUps,
  '0006-faster-reports': fasterReports,
  '0007-imports': imports,
  '0008-sharing': sharing,
  '0009-customer-states': customerStates,
  '0010-overrides': overrides,
  '0011-webhooks': webhooks,
  '0012-connectors': connectors,
  '0013-source-totals': sourceTotals,
  '0014-samples-of-attempts': samplesOfAttempts,
}
