import type { Instant } from '../evidence/instant.ts'
import { PURPOSE_TRAITS } from '../model/purpose.ts'
import { fromStored, storedWeight, weightNow } from './decay.ts'
import { answeredShare, delayCurve, LEARNING_HORIZON_MS } from './delay.ts'
import type { Ledger, RecentContact } from './ledger.ts'
import { logit } from './logistic.ts'
import { CELLS, type Cell, cellOf, type OwnFeature } from './own-effects.ts'
import type { PopulationPrior } from './prior.ts'
import type { PriorMean } from './prior-mean.ts'
import { signCredit } from './signal-trust.ts'

/** The attempts of one cell, weighed as of now, beside what the cohort would have answered. */
export interface EvidenceRow {
  readonly features: readonly OwnFeature[]
  readonly attempts: number
  readonly answers: number
  /** Log-odds of an answer before own effects. */
  readonly offset: number
}

export interface Evidence {
  readonly ledger: Ledger
  readonly prior: PopulationPrior
  readonly mean: PriorMean
  readonly pace: number
  readonly now: Instant
}

interface CellSums {
  attempts: number
  answers: number
  expected: number
}

/** A cell's expectation stays clear of certainty, where no evidence could move it. */
const LEAST_EXPECTED = 0.002
const MOST_EXPECTED = 0.995
/** Weights are kept in millionths, so less than this is rounding. */
const NEGLIGIBLE = 1e-5

export function evidenceRows(evidence: Evidence): EvidenceRow[] {
  const sums = sumsByCell(evidence)
  return [...sums].flatMap(([index, cell]) => {
    const kind = CELLS[index]
    return kind === undefined || cell.attempts < NEGLIGIBLE ? [] : [rowOf(kind, cell, evidence.mean)]
  })
}

function sumsByCell({ ledger, prior, pace, now }: Evidence): Map<number, CellSums> {
  const scale = weightNow(now)
  const sums = new Map<number, CellSums>()
  for (const tally of ledger.tallies) {
    if (tally.attemptWeight === 0) continue
    const cell = sumsAt(sums, cellOf(tally.channel, tally.timeWindow, tally.marketing))
    cell.attempts += scale * fromStored(tally.attemptWeight)
    cell.answers += scale * fromStored(tally.answerWeight)
    cell.expected += scale * fromStored(tally.expectedWeight)
  }
  for (const contact of ledger.recent) takeBackOpen(sums, contact, { prior, pace, now })
  return sums
}

function sumsAt(sums: Map<number, CellSums>, index: number): CellSums {
  const found = sums.get(index)
  if (found !== undefined) return found
  const made = { attempts: 0, answers: 0, expected: 0 }
  sums.set(index, made)
  return made
}

/**
 * The ledger counts an attempt as unanswered from the start. While it is open, only the share of answers
 * that would have come by now speaks against it (delayed feedback: Chapelle, KDD 2014), so the rest is
 * taken back. The part that a click has earned is no longer open: it stays, so that no credit outweighs its attempt.
 */
function takeBackOpen(
  sums: Map<number, CellSums>,
  contact: RecentContact,
  { prior, pace, now }: Pick<Evidence, 'prior' | 'pace' | 'now'>,
): void {
  const age = now - contact.at
  if (!contact.isAttempt || contact.resolution !== null || contact.expected === null) return
  if (age >= LEARNING_HORIZON_MS) return
  const cell = sums.get(cellOf(contact.channel, contact.timeWindow, PURPOSE_TRAITS[contact.purpose].marketing))
  if (cell === undefined) return
  const notYet = 1 - answeredShare(delayCurve(prior, contact.channel, pace), age)
  const open = notYet * (1 - signCredit(contact, prior.trust))
  const weight = open * storedWeight(contact.at) * weightNow(now)
  cell.attempts -= weight
  cell.expected -= weight * contact.expected
}

function rowOf(kind: Cell, cell: CellSums, mean: PriorMean): EvidenceRow {
  const expected = Math.min(Math.max(cell.expected / cell.attempts, LEAST_EXPECTED), MOST_EXPECTED)
  return {
    features: kind.features,
    attempts: cell.attempts,
    answers: cell.answers,
    offset: logit(expected) + kind.timeSensitivity * timeMean(mean, kind.timeWindow),
  }
}

/** What was chosen, said and inferred about a time window, before the channel's time sensitivity. */
export function timeMean(mean: PriorMean, timeWindow: number): number {
  const chosen = mean.inboundTimes[timeWindow] ?? 0
  return chosen + (mean.statedTimes[timeWindow] ?? 0) + (mean.ageTimes[timeWindow] ?? 0)
}
