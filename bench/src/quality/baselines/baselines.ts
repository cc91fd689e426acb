import type { Method } from '../question-set.ts'
import { alwaysEmail } from './always-email.ts'
import { betaBinomial } from './beta-binomial.ts'
import { cohortBest } from './cohort-best.ts'
import { globalBest } from './global-best.ts'
import { lastUsed } from './last-used.ts'
import { mostFrequentInbound } from './most-frequent-inbound.ts'
import { randomChoice } from './random.ts'
import { rawRate } from './raw-rate.ts'
import { sixMonthRatio } from './six-month-ratio.ts'
import { statedElseCohort } from './stated-else-cohort.ts'

/** Every simple way of choosing that the product is measured against. */
export const BASELINES: readonly Method[] = [
  betaBinomial,
  cohortBest,
  mostFrequentInbound,
  lastUsed,
  statedElseCohort,
  globalBest,
  rawRate,
  sixMonthRatio,
  alwaysEmail,
  randomChoice,
]
