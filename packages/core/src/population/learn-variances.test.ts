import { describe, expect, it } from 'vitest'
import { attemptsOfGroups, GROUPS, ofEveryone, ofGroups } from '../../test/answer-terms.ts'
import { stepJointly } from './joint-step.ts'
import { learnVariances } from './learn-variances.ts'
import { type Outcomes, sumOfTerms, type Term } from './term.ts'

function learned(terms: readonly Term[], outcomes: Outcomes): void {
  const logOdds = sumOfTerms(terms, outcomes.answered.length)
  const likely = terms.map(({ variance }) => variance)
  for (let count = 0; count < 20; count++) learnVariances(terms, likely, stepJointly(terms, outcomes, logOdds))
}

describe(learnVariances.name, () => {
  it('learns that groups are alike', () => {
    const groups = ofGroups(0.5)
    learned(
      [ofEveryone(), groups],
      attemptsOfGroups(() => 3),
    )
    expect(groups.variance).toBeLessThan(0.1)
  })

  it('learns that they differ', () => {
    const groups = ofGroups(0.5)
    learned(
      [ofEveryone(), groups],
      attemptsOfGroups((group) => (group % 2 === 0 ? 1 : 8)),
    )
    expect(groups.variance).toBeGreaterThan(1.5)
  })

  it.each([
    ['what has few values', 4],
    ['what has many, of which few were tried', GROUPS],
  ])('leaves to judgement %s', (_, size) => {
    const term = ofGroups(0.5, { size, level: (row) => row % 4 })
    learned(
      [ofEveryone(), term],
      attemptsOfGroups(() => 3),
    )
    expect(term.variance).toBe(0.5)
  })

  it('leaves to judgement what nobody tried', () => {
    const untried = ofGroups(0.5, { level: () => -1 })
    learned(
      [ofEveryone(), untried],
      attemptsOfGroups(() => 3),
    )
    expect(untried.variance).toBe(0.5)
  })
})
