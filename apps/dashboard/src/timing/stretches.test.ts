import { WEEKDAYS } from '@wavelength/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aShare } from '../../test/builders.ts'
import { aCount, anAggregate, aRate, aRow } from '../../test/rows.ts'
import { type Stretch, stretchBehind, stretchesOf, stretchText } from './stretches.ts'
import { weekFinding } from './week-finding.ts'
import { toHours } from './week-series.ts'

type AnsweredAt = (day: number, hour: number) => readonly [answered: number, attempts: number]

function aWeek(answeredAt: AnsweredAt) {
  const rows = WEEKDAYS.flatMap((weekday, day) =>
    Array.from({ length: 24 }, (_, hour) => {
      const [answered, attempts] = answeredAt(day, hour)
      return aRow(
        { LOCAL_WEEKDAY: weekday, LOCAL_HOUR: String(hour) },
        aRate('ANSWER_RATE', answered, attempts),
        aCount('ANSWERED', answered),
        aCount('ATTEMPTS', attempts),
      )
    }),
  )
  return toHours({ byHour: anAggregate(...rows) })
}

const isEvening = (day: number, hour: number) => day >= 1 && day <= 3 && hour >= 17 && hour < 20
const isMondayMorning = (day: number, hour: number) => day === 0 && hour >= 6 && hour < 8
const withTwoEnds: AnsweredAt = (day, hour) => {
  if (hour < 6 || hour > 21) return [1, 2]
  if (isEvening(day, hour)) return [57, 100]
  return isMondayMorning(day, hour) ? [15, 100] : [38, 100]
}

describe(stretchesOf, () => {
  test('finds the best and the worst hours with their counts', () => {
    const { best, worst } = stretchesOf(aWeek(withTwoEnds))
    expect(best && [stretchText(best), best.rate.value, best.rate.denominator]).toEqual([
      'Tuesday to Thursday, 17–20',
      0.57,
      900,
    ])
    expect(worst && [stretchText(worst), worst.rate.value, worst.rate.denominator]).toEqual(['Monday, 6–8', 0.15, 200])
  })

  test('opens as many attempts as it says', () => {
    const { best } = stretchesOf(aWeek(withTwoEnds))
    expect(best && stretchBehind(best)).toMatchObject({
      measure: 'ANSWER_RATE',
      narrowed: { localWeekdays: ['TUESDAY', 'WEDNESDAY', 'THURSDAY'], localHours: [17, 18, 19] },
    })
  })

  test('never reaches across hours that are withheld', () => {
    const { best } = stretchesOf(aWeek((day, hour) => (hour === 18 ? [5, 8] : withTwoEnds(day, hour))))
    expect(best?.hours).not.toContain(18)
  })

  test('does not take the best of many for better than the rest', () => {
    const wavering: AnsweredAt = (day, hour) => [36 + ((day * 24 + hour) % 7), 100]
    expect(stretchesOf(aWeek(wavering))).toEqual({ best: null, worst: null })
  })

  test('never speaks when the interval of the difference covers 0 or fewer than 30 attempts stand behind it', () => {
    const cell = fc.integer({ min: 0, max: 40 }).chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)))
    fc.assert(
      fc.property(fc.array(cell, { minLength: 168, maxLength: 168 }), (cells) => {
        const week = aWeek((day, hour) => cells[day * 24 + hour] ?? [0, 0])
        const { best, worst } = stretchesOf(week)
        if (best) expectClear(best, 1)
        if (worst) expectClear(worst, -1)
        if (!best && !worst) expect(weekFinding({ best, worst })).toBeNull()
      }),
      { numRuns: 30 },
    )
  })
})

/** Newcombe's limits at 95 %, written out once more as the independent check. */
function expectClear({ rate, rest }: Stretch, sign: number) {
  expect(Math.min(rate.denominator, rest.denominator)).toBeGreaterThanOrEqual(30)
  const [p, q] = [aShare(rate.numerator, rate.denominator), aShare(rest.numerator, rest.denominator)]
  const low = p.value - q.value - Math.sqrt((p.value - p.low) ** 2 + (q.high - q.value) ** 2)
  const high = p.value - q.value + Math.sqrt((p.high - p.value) ** 2 + (q.value - q.low) ** 2)
  expect(sign > 0 ? low : -high).toBeGreaterThan(0)
}

describe(weekFinding, () => {
  test('says both ends, or the one that is clear', () => {
    const { best, worst } = stretchesOf(aWeek(withTwoEnds))
    expect(weekFinding({ best, worst })).toBe(
      'Tuesday to Thursday, 17–20, gets the most answers, 57%; Monday, 6–8, the fewest, 15%',
    )
    expect(weekFinding({ best, worst: null })).toBe('Tuesday to Thursday, 17–20, gets the most answers, 57%')
    expect(weekFinding({ best: null, worst })).toBe('Monday, 6–8, gets the fewest answers, 15%')
  })
})
