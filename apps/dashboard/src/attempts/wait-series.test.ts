import { type ChannelFamily, REPLY_DELAYS } from '@wavelength/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aCount, anAggregate, aRow } from '../../test/rows.ts'
import { waitFinding } from './wait-finding.ts'
import { linePath, linePoints } from './wait-points.ts'
import { toFamilyWaits } from './wait-series.ts'
import { waitTable } from './wait-table.ts'

/** Replies of a family by the class of their delay, in the order of the classes. */
function aFamily(family: ChannelFamily, counts: readonly (number | null)[], p90: number) {
  const replies = counts.reduce<number>((sum, count) => sum + (count ?? 0), 0)
  const sample = replies < 10 ? ('WITHHELD' as const) : replies < 30 ? ('FEW' as const) : ('OK' as const)
  const quantile = (
    measure: 'REPLY_DELAY_P25' | 'REPLY_DELAY_MEDIAN' | 'REPLY_DELAY_P75' | 'REPLY_DELAY_P90',
    part: number,
  ) => ({
    ...aCount(measure, p90 * part),
    ...(sample === 'WITHHELD' ? { value: null } : { denominator: replies }),
    sample,
  })
  return {
    total: aRow(
      { CHANNEL_FAMILY: family },
      quantile('REPLY_DELAY_P25', 0.1),
      quantile('REPLY_DELAY_MEDIAN', 0.3),
      quantile('REPLY_DELAY_P75', 0.6),
      quantile('REPLY_DELAY_P90', 1),
      aCount('ANSWERED', replies),
    ),
    classes: counts.map((count, at) =>
      aRow(
        { CHANNEL_FAMILY: family, REPLY_DELAY: REPLY_DELAYS[at] ?? 'LATER' },
        { ...aCount('ANSWERED', count ?? 0), ...(count === null && { value: null, sample: 'WITHHELD' as const }) },
      ),
    ),
  }
}

function waitsOf(...families: readonly ReturnType<typeof aFamily>[]) {
  return toFamilyWaits({
    byFamily: anAggregate(...families.map(({ total }) => total)),
    byDelay: anAggregate(...families.flatMap(({ classes }) => classes)),
  })
}

const HOUR = 3600
const TEXT = aFamily('TEXT', [0, 300, 300, 200, 100, 50, 50], 4 * HOUR)
const EMAIL = aFamily('EMAIL', [0, 0, 0, 100, 200, 200, 200, 200, 100], 40 * HOUR)

describe(toFamilyWaits, () => {
  test('adds up the replies class by class', () => {
    const [text] = waitsOf(TEXT)
    expect(text?.arrived.slice(1, 4).map(({ end, rate }) => [end, rate.value])).toEqual([
      [300, 0.3],
      [900, 0.6],
      [HOUR, 0.8],
    ])
  })

  test('ends where the API does not tell, for the sums are not known either', () => {
    const [text] = waitsOf(aFamily('TEXT', [10, 20, null, 40], HOUR))
    expect(text?.arrived.map(({ rate }) => rate.numerator)).toEqual([10, 30])
  })

  test('leaves no trace of fewer than ten replies', () => {
    const [row] = waitTable(waitsOf(aFamily('IN_PERSON', [4, 2], 60))).rows
    expect(row?.map(({ written }) => written)).toEqual(['In person', ...Array(6).fill('too few to show')])
  })
})

describe(waitFinding, () => {
  test('names the family that answers soonest and the one that takes longest', () => {
    expect(waitFinding(waitsOf(EMAIL, TEXT))).toBe(
      'Nine of ten replies to attempts by text come within 4 h; by email it takes 40 h',
    )
  })

  test('is silent about fewer than 30 replies, and where nobody waits', () => {
    expect(waitFinding(waitsOf(aFamily('TEXT', [29], 60), EMAIL))).toBeNull()
    expect(waitFinding(waitsOf(aFamily('PHONE', [900], 0), EMAIL))).toBeNull()
  })

  test('never speaks unless clearly more of the one have come at some moment', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 12, maxLength: 12 })
    const p90 = fc.integer({ min: 60, max: 12 * 86_400 })
    fc.assert(
      fc.property(counts, p90, counts, p90, (one, oneP90, other, otherP90) => {
        const waits = waitsOf(aFamily('TEXT', one, oneP90), aFamily('EMAIL', other, otherP90))
        const [a, b] = [waits[0]?.arrived ?? [], waits[1]?.arrived ?? []]
        const isClear = a.some((mine, at) => {
          const theirs = b[at]?.rate
          if (!theirs || Math.min(mine.rate.denominator, theirs.denominator) < 30) return false
          return lowOfDifference(mine.rate, theirs) > 0 || lowOfDifference(theirs, mine.rate) > 0
        })
        if (!isClear) expect(waitFinding(waits)).toBeNull()
      }),
    )
  })
})

type Limits = { value: number; low: number; high: number }

/** Newcombe's lower limit, written out once more as the independent check. */
function lowOfDifference(p: Limits, q: Limits): number {
  return p.value - q.value - Math.sqrt((p.value - p.low) ** 2 + (q.high - q.value) ** 2)
}

describe(linePoints, () => {
  test('never falls, whatever the quantiles are off by', () => {
    const values = waitsOf(EMAIL)
      .flatMap(linePoints)
      .map(({ value }) => value)
    expect(values).toEqual(values.toSorted((one, other) => one - other))
  })

  test('runs from the beginning of the axis to its top', () => {
    const [wait] = waitsOf(TEXT)
    const path = linePath(wait ? linePoints(wait) : [], { start: 300, end: 7 * 86_400, ticks: [] })
    expect(path).toMatch(/^M0 /)
    expect(path).toMatch(/L\d+(\.\d+)? 0$/)
  })
})
