import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aRate } from '../../test/rows.ts'
import { rateOf } from '../aggregate/rate.ts'
import { emailLead } from './email-lead.ts'

function unwanted(part: number, whole: number) {
  return rateOf(aRate('SPAM_AND_GRAYMAIL_SHARE', part, whole))
}

describe(emailLead, () => {
  test.each([
    [300, 1000, 200, 1000, 'Unwanted email has grown: 30% of what comes in is spam or graymail, up from 20%.'],
    [200, 1000, 300, 1000, 'Unwanted email has shrunk: 20% of what comes in is spam or graymail, down from 30%.'],
    [21, 100, 20, 100, null],
    [25, 29, 100, 1000, null],
    [5, 9, 100, 1000, null],
  ])('of %d in %d after %d in %d says %s', (now, all, before, allBefore, lead) => {
    expect(emailLead(unwanted(now, all), unwanted(before, allBefore))).toBe(lead)
  })

  test('never speaks of what chance explains, nor of few', () => {
    const counts = fc
      .integer({ min: 1, max: 500 })
      .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)))
    fc.assert(
      fc.property(counts, counts, (now, before) => {
        const [one, other] = [unwanted(...now), unwanted(...before)]
        if (emailLead(one, other) === null) return
        expect(Math.min(now[1], before[1])).toBeGreaterThanOrEqual(30)
        expect(gapOf(now, before)).toBeGreaterThan(0)
      }),
    )
  })
})

/** Newcombe's limit next to 0, written out once more as the independent check. */
function gapOf(one: readonly [number, number], other: readonly [number, number]): number {
  const [high, low] = one[0] / one[1] > other[0] / other[1] ? [one, other] : [other, one]
  const [p, q] = [aRate('SPAM_SHARE', ...high), aRate('SPAM_SHARE', ...low)]
  const [up, down] = [(p.value ?? 0) - (p.low ?? 0), (q.high ?? 0) - (q.value ?? 0)]
  return (p.value ?? 0) - (q.value ?? 0) - Math.sqrt(up ** 2 + down ** 2)
}
