import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aView } from '../../test/a-view.ts'
import { anAggregate, aRate, aRow } from '../../test/rows.ts'
import { mixIntervalFor, twelveMonthsTo } from './mix-query.ts'
import { mixFinding, mixLines, toMixPoints } from './mix-series.ts'
import { mixTable } from './mix-table.ts'

const VIEW = aView({
  period: { from: '2026-09-01', to: '2026-11-23' },
  status: { dataThrough: '2026-11-20T11:00:00Z' },
})

function aMonth(day: string, family: string, part: number, whole: number) {
  return { ...aRow({ CHANNEL_FAMILY: family }, aRate('CHANNEL_SHARE', part, whole)), start: `${day}T00:00:00Z` }
}

function pointsOf(...rows: ReturnType<typeof aMonth>[]) {
  return toMixPoints(anAggregate(...rows), VIEW, 'MONTH')
}

const RISING = [
  aMonth('2026-09-01', 'TEXT', 180, 1000),
  aMonth('2026-09-01', 'EMAIL', 820, 1000),
  aMonth('2026-10-01', 'TEXT', 240, 1000),
  aMonth('2026-10-01', 'EMAIL', 760, 1000),
  aMonth('2026-11-01', 'TEXT', 900, 1000),
  aMonth('2026-11-01', 'EMAIL', 100, 1000),
]

describe(toMixPoints, () => {
  test('marks the month that is not over', () => {
    expect(pointsOf(...RISING).map(({ when, isPartial }) => [when, isPartial])).toEqual([
      ['Sept 2026', false],
      ['Oct 2026', false],
      ['Nov 2026', true],
    ])
  })

  test('says that nothing came over a family that has no row', () => {
    const lines = mixLines(
      pointsOf(aMonth('2026-09-01', 'TEXT', 50, 50), aMonth('2026-10-01', 'EMAIL', 40, 40)),
      'INBOUND',
    )
    expect(lines.map(({ points }) => points.map(({ rate }) => ('value' in rate ? rate.value : null)))).toEqual([
      [0, 1],
      [1, 0],
    ])
  })

  test('leaves no trace of a month that is withheld', () => {
    const table = mixTable(pointsOf(aMonth('2026-09-01', 'TEXT', 2, 4)), 'MONTH', 'INBOUND')
    expect(table.rows[0]?.map(({ written }) => written)).toEqual([
      '2026-09-01',
      'too few to show',
      'too few to show',
      'yes',
    ])
  })
})

describe(mixFinding, () => {
  test('holds whole months against each other', () => {
    expect(mixFinding(pointsOf(...RISING))).toMatch(
      /^(Text rose from 18% to 24%|Email fell from 82% to 76%) of contacts between Sept 2026 and Oct 2026$/,
    )
  })

  test('is silent when only one month is whole', () => {
    expect(mixFinding(pointsOf(...RISING.slice(2)))).toBeNull()
  })

  test('never speaks of a move that chance explains, nor of fewer than 30', () => {
    const counts = fc
      .integer({ min: 1, max: 300 })
      .chain((whole) => fc.tuple(fc.integer({ min: 0, max: whole }), fc.constant(whole)))
    fc.assert(
      fc.property(counts, counts, ([part, whole], [laterPart, laterWhole]) => {
        const points = pointsOf(
          aMonth('2026-09-01', 'TEXT', part, whole),
          aMonth('2026-10-01', 'TEXT', laterPart, laterWhole),
        )
        const [before, now] = [aRate('CHANNEL_SHARE', part, whole), aRate('CHANNEL_SHARE', laterPart, laterWhole)]
        if (mixFinding(points) === null) return
        expect(Math.min(whole, laterWhole)).toBeGreaterThanOrEqual(30)
        const [more, less] = (now.value ?? 0) > (before.value ?? 0) ? [now, before] : [before, now]
        const reach = Math.hypot((more.value ?? 0) - (more.low ?? 0), (less.high ?? 0) - (less.value ?? 0))
        expect((more.value ?? 0) - (less.value ?? 0)).toBeGreaterThan(reach)
      }),
    )
  })
})

describe(twelveMonthsTo, () => {
  test.each([
    ['2026-11-23', '2025-12-01'],
    ['2026-12-01', '2025-12-01'],
    ['2027-01-01', '2026-01-01'],
  ])('up to %s begins on %s', (to, from) => {
    expect(twelveMonthsTo({ from: '2026-01-01', to })).toEqual({ from, to })
  })
})

describe(mixIntervalFor, () => {
  test.each([
    ['2026-11-01', 'DAY'],
    ['2025-11-23', 'WEEK'],
    ['2024-11-23', 'MONTH'],
  ])('from %s on looks at a %s at a time, so that seven parts stay apart', (from, interval) => {
    expect(mixIntervalFor({ from, to: '2026-11-23' })).toBe(interval)
  })
})
