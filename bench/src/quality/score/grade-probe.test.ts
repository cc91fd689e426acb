import { describe, expect, it } from 'vitest'
import { aQuery } from '../testing/a-query.ts'
import { aTruth } from '../testing/a-truth.ts'
import { coverage, type GradedProbe, gradeProbe, pinballAt80 } from './grade-probe.ts'

const DELAYS = { q50: 1, q80: 10, q90: 20 }

function answeredAfter(delayHours: number | null): GradedProbe {
  const happened = delayHours !== null
  return { customer: 'c1', probability: 0.3, happened, isMissing: false, told: DELAYS, delayHours }
}

describe(gradeProbe.name, () => {
  it('sets what was told beside what came of it', () => {
    const truth = aTruth({}, { probe: { y: 1, dHours: 5 } })
    const answer = { id: 'q1', ranked: [], probe: { p: 0.3, delayHours: DELAYS } }
    expect(gradeProbe(aQuery(), truth, answer)).toEqual(answeredAfter(5))
  })

  it('counts a forecast that is missing as one half', () => {
    const truth = aTruth({}, { probe: { y: 0, dHours: null } })
    expect(gradeProbe(aQuery(), truth, undefined)).toMatchObject({ probability: 0.5, isMissing: true, told: null })
  })

  it('is null where no attempt was made', () => {
    expect(gradeProbe(aQuery(), aTruth({}), undefined)).toBeNull()
  })
})

describe(coverage.name, () => {
  it('is the share of the answers that came within the delay', () => {
    const probes = [0.5, 5, 15, 30, null].map(answeredAfter)
    expect(coverage(probes, 'q50')).toBe(1 / 4)
    expect(coverage(probes, 'q80')).toBe(2 / 4)
    expect(coverage(probes, 'q90')).toBe(3 / 4)
  })
})

describe(pinballAt80.name, () => {
  it('charges a late answer four times as much as an early one', () => {
    const tenTimesLater = 0.8 * Math.log(10)
    const tenTimesSooner = 0.2 * Math.log(10)
    expect(pinballAt80([answeredAfter(100)])).toBeCloseTo(tenTimesLater, 12)
    expect(pinballAt80([answeredAfter(100), answeredAfter(1), answeredAfter(null)])).toBeCloseTo(
      (tenTimesLater + tenTimesSooner) / 2,
      12,
    )
  })
})
