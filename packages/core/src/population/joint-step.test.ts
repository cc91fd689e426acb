import { describe, expect, it } from 'vitest'
import { attemptsOfGroups, GROUPS, ofEveryone, ofGroups } from '../../test/answer-terms.ts'
import { logit } from '../learn/logistic.ts'
import { stepJointly } from './joint-step.ts'
import { logPosterior } from './log-posterior.ts'
import { type Outcomes, sumOfTerms, type Term } from './term.ts'

function stepped(terms: readonly Term[], outcomes: Outcomes, steps: number): Float64Array {
  const logOdds = sumOfTerms(terms, outcomes.answered.length)
  for (let count = 0; count < steps; count++) stepJointly(terms, outcomes, logOdds)
  return logOdds
}

describe(stepJointly.name, () => {
  it('settles within a few steps what two terms could both explain', () => {
    const [everyone, groups] = [ofEveryone(), ofGroups(1)]
    stepped(
      [everyone, groups],
      attemptsOfGroups((group) => (group < 10 ? 2 : 6)),
      6,
    )
    expect(everyone.values[0]).toBeCloseTo((logit(0.2) + logit(0.6)) / 2, 1)
    expect((groups.values[15] ?? 0) - (groups.values[5] ?? 0)).toBeCloseTo(logit(0.6) - logit(0.2), 1)
  })

  it('keeps the log-odds of every attempt in step with the terms', () => {
    const terms = [ofEveryone(), ofGroups(1)]
    const logOdds = stepped(
      terms,
      attemptsOfGroups((group) => group % 10),
      3,
    )
    expect(logOdds).toEqual(sumOfTerms(terms, logOdds.length))
  })

  it('leaves what nobody tried where it is drawn to', () => {
    const groups = ofGroups(1)
    groups.drawnTo[GROUPS] = -0.7
    groups.values[GROUPS] = -0.7
    stepped(
      [ofEveryone(), groups],
      attemptsOfGroups(() => 3),
      3,
    )
    expect(groups.values[GROUPS]).toBe(-0.7)
  })

  it.each([0, 1, 5, 9, 10])('never makes less likely what it found when %i of ten answered', (answered) => {
    const slope = { ...ofEveryone(), variance: 0.25 }
    const outcomes = attemptsOfGroups(() => answered)
    const terms = [ofEveryone(), { ...slope, by: outcomes.answered.map((_, row) => 40 + (row % 7)) }, ofGroups(0.1)]
    const logOdds = sumOfTerms(terms, outcomes.answered.length)
    for (let count = 0; count < 8; count++) {
      const before = logPosterior(terms, outcomes, logOdds)
      stepJointly(terms, outcomes, logOdds)
      expect(logPosterior(terms, outcomes, logOdds)).toBeGreaterThan(before - 1e-6)
    }
  })
})
