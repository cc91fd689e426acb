import { rankingSkill } from '@wavelength/core'
import { describe, expect, it } from 'vitest'
import { foldsOf, skillWithinFolds } from './held-out.ts'

describe(foldsOf, () => {
  const people = Array.from({ length: 200 }, (_, at) => ({ person: at, household: `h${Math.floor(at / 2)}` }))
  const folds = foldsOf(people, ({ household }) => household)

  it('holds everybody out once', () => {
    const heldOut = folds.flatMap((fold) => fold.heldOut.map(({ person }) => person))
    expect(heldOut.toSorted((a, b) => a - b)).toEqual(people.map(({ person }) => person))
  })

  it('learns from nobody of a household that is held out', () => {
    for (const { training, heldOut } of folds) {
      const households = new Set(heldOut.map(({ household }) => household))
      expect(training.filter(({ household }) => households.has(household))).toEqual([])
      expect(training.length + heldOut.length).toBe(people.length)
    }
  })
})

describe(skillWithinFolds, () => {
  const told = (fold: number, probability: number, happened: boolean) => ({ fold, probability, happened })

  it('ranks within a fold only, where all is right, and not between folds of another level', () => {
    const forecasts = [told(0, 0.5, true), told(0, 0.4, false), told(1, 0.9, true), told(1, 0.8, false)]
    expect(skillWithinFolds(forecasts)).toBe(1)
    expect(rankingSkill(forecasts)).toBe(0.75)
  })
})
