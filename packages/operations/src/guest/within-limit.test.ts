import type { AggregateQuery, DateRange, InteractionFilter } from '@wavelength/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { GuestLimit } from './guest-limit.ts'
import { withinLimit } from './within-limit.ts'

const aDay = fc.integer({ min: 0, max: 60 }).map((at) => new Date(Date.UTC(2026, 8, 1 + at)).toISOString().slice(0, 10))
const aRange: fc.Arbitrary<DateRange> = fc
  .uniqueArray(aDay, { minLength: 2, maxLength: 2 })
  .map((days) => days.toSorted())
  .map(([from = '', to = '']) => ({ from, to }))
const someOf = <T>(...values: readonly T[]) => fc.option(fc.subarray([...values], { minLength: 1 }), { nil: null })
const aFilter: fc.Arbitrary<InteractionFilter> = fc.record({
  channels: someOf('EMAIL', 'SMS', 'PHONE'),
  segments: someOf('gold', 'plain'),
  localHours: someOf(8, 9),
})
const aQuestion: fc.Arbitrary<AggregateQuery> = fc.record({
  measures: fc.constant(['CONTACTS'] as const),
  range: aRange,
  filter: fc.option(aFilter, { nil: null }),
  compareWith: fc.option(aRange, { nil: null }),
  timeZone: fc.constantFrom(null, 'UTC', 'Asia/Tokyo'),
})
const aLimit: fc.Arbitrary<GuestLimit> = fc.record({
  days: fc.option(aRange, { nil: null }),
  compared: fc.option(aRange, { nil: null }),
  timeZone: fc.constantFrom('UTC', 'Asia/Tokyo'),
  filter: aFilter,
  today: fc.constant('2026-10-01'),
})

function within(inner: DateRange, outer: DateRange | null): boolean {
  return outer === null || (inner.from >= outer.from && inner.to <= outer.to)
}

/** Null where nothing of the question is left. */
function narrowed(question: AggregateQuery, limit: GuestLimit): AggregateQuery | null {
  try {
    return withinLimit(question, limit)
  } catch {
    return null
  }
}

describe(withinLimit, () => {
  it('never lets a question leave the limit, whatever is asked', () => {
    let left = 0
    fc.assert(
      fc.property(aQuestion, aLimit, (question, limit) => {
        const asked = narrowed(question, limit)
        if (asked === null) return
        left += 1
        expect(within(asked.range, limit.days)).toBe(true)
        expect(asked.timeZone).toBe(limit.timeZone)
        if (asked.compareWith != null)
          expect(within(asked.compareWith, limit.days) || within(asked.compareWith, limit.compared)).toBe(true)
        for (const [name, allowed] of Object.entries(limit.filter)) {
          const values: readonly unknown[] | null | undefined = asked.filter?.[name as keyof InteractionFilter]
          if (allowed !== null) expect(values?.every((value) => allowed.includes(value as never))).toBe(true)
        }
      }),
      { numRuns: 1_000 },
    )
    expect(left).toBeGreaterThan(50)
  })

  it('never makes a question wider than it was', () => {
    fc.assert(
      fc.property(aQuestion, aLimit, (question, limit) => {
        const asked = narrowed(question, limit)
        if (asked === null) return
        expect(within(asked.range, question.range)).toBe(true)
        expect(
          Object.entries(question.filter ?? {}).every(([name, values]) => {
            const now: readonly unknown[] | null | undefined = asked.filter?.[name as keyof InteractionFilter]
            return values == null || now?.every((value) => values.includes(value as never))
          }),
        ).toBe(true)
      }),
    )
  })

  it.each(['range', 'compareWith'] as const)('refuses a %s that is none', (field) => {
    const range = { from: '2026-09-01', to: '2026-10-01' }
    const limit = { days: range, compared: range, timeZone: 'UTC', filter: {}, today: '2026-09-30' }
    const question = { measures: ['CONTACTS'] as const, range, [field]: { from: '0', to: 'zzz' } }
    expect(() => withinLimit(question, limit)).toThrow(/is not a day/)
  })
})
