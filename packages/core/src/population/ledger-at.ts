import type { Instant } from '../evidence/instant.ts'
import type { Ledger } from '../learn/ledger.ts'
import type { PopulationPrior } from '../learn/prior.ts'
import type { CustomerHistory } from './customer-history.ts'
import { HistoryWalk } from './history-walk.ts'
import { withExpected } from './with-expected.ts'

/** The customer's ledger as it stood before `now`, derived under this prior. */
export function ledgerAt(history: CustomerHistory, prior: PopulationPrior, now: Instant): Ledger {
  return new HistoryWalk(withExpected(history, prior), prior).ledgerAt(now)
}
