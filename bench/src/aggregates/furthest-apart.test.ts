import type { AggregateResult } from '@wavelength/core'
import { describe, expect, it } from 'vitest'
import { furthestApart } from './furthest-apart.ts'

describe(furthestApart, () => {
  it('tells by which share the worst number is off', () => {
    const truth = anAnswer({ EMAIL: 200, PHONE: 50 })
    expect(furthestApart(anAnswer({ PHONE: 49, EMAIL: 201 }), truth)).toBeCloseTo(0.02)
    expect(furthestApart(truth, truth)).toBe(0)
  })

  it('is infinite when a row is missing, added or known on one side alone', () => {
    const truth = anAnswer({ EMAIL: 200, PHONE: 50 })
    for (const counts of [{ EMAIL: 200 }, { EMAIL: 200, SMS: 50 }, { EMAIL: 200, PHONE: null }]) {
      expect(furthestApart(anAnswer(counts), truth)).toBe(Number.POSITIVE_INFINITY)
    }
  })
})

function anAnswer(counts: Readonly<Record<string, number | null>>): AggregateResult {
  const rows = Object.entries(counts).map(([channel, value]) => ({
    start: null,
    keys: [{ dimension: 'CHANNEL' as const, value: channel }],
    values: [{ measure: 'CONTACTS' as const, value, ...UNTOLD }],
  }))
  return {
    rows,
    asOf: 0,
    dataThrough: null,
    timeZone: 'UTC',
    maturingFrom: null,
    servedFrom: 'ROLL_UP',
    hasMore: false,
    endCursor: null,
    warnings: [],
  }
}

const UNTOLD = { numerator: null, denominator: null, low: null, high: null, sample: 'OK' as const, previous: null }
