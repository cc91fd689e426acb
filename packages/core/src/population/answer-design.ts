import type { PopulationPrior, Slopes } from '../learn/prior.ts'
import { MOVING_EVIDENCE } from './evidence-at-attempt.ts'
import { peopleDesign } from './people-design.ts'
import type { StudiedRow } from './studied-rows.ts'
import { type Term, termOf } from './term.ts'
import { timeDesign } from './time-design.ts'

/** How far a slope is likely to lie from where it starts: our judgement of 2026-11. */
const SLOPE_VARIANCE = 0.25

/** Evidence on how tired the customer was, and of the same matter: known of every attempt by its features. */
const PRESSURES = [
  'fatigue',
  'fatigueOnChannel',
  'unansweredOnChannel',
  'unansweredElsewhere',
] as const satisfies readonly (keyof Slopes)[]

type Answers = Pick<PopulationPrior, 'answers' | 'slopes'>

/** Every term of the log-odds of an answer over the same attempts. */
export interface AnswerDesign {
  readonly terms: readonly Term[]
  /** The terms by the names that they have in a prior. */
  fitted(): Answers
}

/** Lays out which attempt has which terms; their values begin at `start`, to which they are drawn. */
export function answerDesign(rows: readonly StudiedRow[], segments: readonly string[], start: Answers): AnswerDesign {
  const people = peopleDesign(rows, segments, start.answers)
  const times = timeDesign(rows, segments, start.answers)
  const slopes = slopeDesign(rows, start.slopes)
  return {
    terms: [...people.terms, ...times.terms, ...slopes.terms],
    fitted: () => ({ answers: { ...people.fitted(), ...times.fitted() }, slopes: slopes.fitted() }),
  }
}

/** What one unit of each kind of evidence moves. */
function slopeDesign(rows: readonly StudiedRow[], start: Slopes) {
  const slopeOf = (name: keyof Slopes, by: (row: StudiedRow) => number) =>
    ({ name, term: termOf(rows, { variance: SLOPE_VARIANCE, drawnTo: [start[name]], level: () => 0, by }) }) as const
  const slopes = [
    ...PRESSURES.map((name) => slopeOf(name, (row) => row.features[name])),
    ...MOVING_EVIDENCE.map((name) => slopeOf(name, (row) => row.evidence[name])),
  ]
  return {
    terms: slopes.map(({ term }) => term),
    fitted: (): Slopes => ({
      ...start,
      ...Object.fromEntries(slopes.map(({ name, term }) => [name, term.values[0] ?? start[name]])),
    }),
  }
}
