import type { EvidenceRow } from '../learn/evidence-rows.ts'
import { CELLS, EFFECT_COUNT, OWN_VARIANCES, quadratic, weighted } from '../learn/own-effects.ts'
import { posterior } from '../learn/posterior.ts'
import type { PopulationPrior } from '../learn/prior.ts'
import { answerDesign } from './answer-design.ts'
import { stepJointly } from './joint-step.ts'
import { learnVariances } from './learn-variances.ts'
import type { StudiedRow } from './studied-rows.ts'
import { type Outcomes, sumOfTerms, sweep } from './term.ts'

const FIRST_SWEEPS = 15
const VARIANCE_ROUNDS = 4
const OWN_ROUNDS = 2
const STEPS_PER_ROUND = 2

/**
 * The terms of an answer: by backfitting, one group after the other; then all at once, together with how far each group
 * lies from where it starts; then again with what each customer turned out to do of their own taken out. Without these
 * last rounds the slopes would learn who gets follow-ups: those who do not answer.
 */
export function fitAnswers(
  customers: readonly (readonly StudiedRow[])[],
  segments: readonly string[],
  start: PopulationPrior,
): Pick<PopulationPrior, 'answers' | 'slopes'> {
  const rows = customers.flat()
  if (rows.length === 0) return { answers: start.answers, slopes: start.slopes }
  const design = answerDesign(rows, segments, start)
  const outcomes = outcomesOf(rows)
  const logOdds = sumOfTerms(design.terms, rows.length)
  for (let count = 0; count < FIRST_SWEEPS; count++) sweep(design.terms, outcomes, logOdds)
  const likely = design.terms.map(({ variance }) => variance)
  for (let round = 0; round < VARIANCE_ROUNDS; round++) {
    learnVariances(design.terms, likely, stepJointly(design.terms, outcomes, logOdds))
  }
  for (let round = 0; round < OWN_ROUNDS; round++) {
    takeOwnOut(customers, logOdds, outcomes)
    for (let count = 0; count < STEPS_PER_ROUND; count++) stepJointly(design.terms, outcomes, logOdds)
  }
  return design.fitted()
}

function outcomesOf(rows: readonly StudiedRow[]): Outcomes {
  return {
    answered: Float64Array.from(rows, (row) => row.answered),
    offset: new Float64Array(rows.length),
    variance: Float64Array.from(rows, (row) => varianceBefore(row.cell)),
  }
}

/** Of a customer's own effects on an attempt, before any answer is seen. */
function varianceBefore(cell: number): number {
  const features = CELLS[cell]?.features ?? []
  return features.reduce((sum, { effect, by }) => sum + by * by * (OWN_VARIANCES[effect] ?? 0), 0)
}

function takeOwnOut(customers: readonly (readonly StudiedRow[])[], logOdds: Float64Array, outcomes: Outcomes): void {
  let from = 0
  for (const rows of customers) {
    const at = (index: number) => logOdds[from + index] ?? 0
    const evidence = rows.map((row, index): EvidenceRow => evidenceOf(row, at(index)))
    const own = posterior(evidence, new Float64Array(EFFECT_COUNT))
    evidence.forEach(({ features }, index) => {
      outcomes.offset[from + index] = weighted(features, own.effects)
      outcomes.variance[from + index] = quadratic(features, own.covariance)
    })
    from += rows.length
  }
}

function evidenceOf(row: StudiedRow, logOdds: number): EvidenceRow {
  return { features: CELLS[row.cell]?.features ?? [], attempts: 1, answers: row.answered, offset: logOdds }
}
