import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CONTACTS_LAST_WEEK, FATIGUE_CLASSES } from './fatigue-class.ts'
import { type CountedFatigue, type FatigueCount, type FatigueCounts, fatigueCounts } from './fatigue-report.ts'
import { withoutFewFatigued } from './without-few-fatigued.ts'

const classed = fc.record({
  lastWeek: fc.constantFrom(...CONTACTS_LAST_WEEK),
  fatigueClass: fc.constantFrom(...FATIGUE_CLASSES, null),
})

/** The same customers now and before. */
const counted: fc.Arbitrary<CountedFatigue[]> = fc
  .array(fc.record({ now: classed, before: classed, people: fc.integer({ min: 1, max: 12 }) }), { maxLength: 8 })
  .map((all) =>
    all.flatMap(({ now, before, people }) => [
      { ...now, customers: people, previous: 0 },
      { ...before, customers: 0, previous: people },
    ]),
  )

const ways = ({ lastWeek, classes, withoutAddress }: FatigueCounts) =>
  [lastWeek, [...classes, withoutAddress]].flatMap((counts: readonly FatigueCount[]) => [
    counts.map(({ customers }) => customers),
    counts.map(({ previous }) => previous),
  ])

describe(fatigueCounts, () => {
  it('puts every customer into exactly one of each', () => {
    fc.assert(
      fc.property(counted, (all) => {
        const counts = fatigueCounts(all)
        for (const way of ways(counts))
          expect(way.reduce<number>((sum, each) => sum + (each ?? 0), 0)).toBe(counts.customers)
      }),
    )
  })
})

describe(withoutFewFatigued, () => {
  it('tells no number about fewer than five people, nor one by which such a number is found', () => {
    fc.assert(
      fc.property(counted, (all) => {
        const seen = withoutFewFatigued(fatigueCounts(all))
        for (const way of ways(seen)) {
          expect(way.filter((each) => each !== null && each > 0 && each < 5)).toEqual([])
          const missing = way.filter((each) => each === null).length
          const known = way.reduce<number>((sum, each) => sum + (each ?? 0), 0)
          const people = (seen.customers ?? 0) - known
          if (seen.customers !== null && missing > 0)
            expect([missing > 1, people === 0 || people >= 5]).toEqual([true, true])
        }
      }),
    )
  })

  it('tells everything else', () => {
    const all = fatigueCounts([
      { lastWeek: 'NONE', fatigueClass: 'UNDER_CONTACTED', customers: 9, previous: 0 },
      { lastWeek: 'ONE', fatigueClass: 'IN_RANGE', customers: 5, previous: 14 },
    ])
    expect(withoutFewFatigued(all)).toEqual(all)
  })
})
