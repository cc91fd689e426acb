import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aShare } from '../../test/builders.ts'
import { surestContrast } from './contrast.ts'

function aMember(part: number, whole: number) {
  return { rate: { kind: whole < 30 ? ('FEW' as const) : ('OK' as const), ...aShare(part, whole) } }
}

const anyMember = fc
  .integer({ min: 1, max: 500 })
  .chain((whole) => fc.integer({ min: 0, max: whole }).map((part) => aMember(part, whole)))

describe(surestContrast, () => {
  test('prefers a sure difference to a large one', () => {
    const contrast = surestContrast([aMember(24, 31), aMember(14, 31), aMember(700, 1000), aMember(450, 1000)])
    expect([contrast?.more.rate.denominator, contrast?.less.rate.denominator]).toEqual([1000, 1000])
  })

  test('finds none where the counts are few or the interval of the difference covers 0', () => {
    expect(surestContrast([aMember(29, 29), aMember(0, 29)])).toBeNull()
    expect(surestContrast([aMember(20, 50), aMember(16, 50)])).toBeNull()
    expect(surestContrast([])).toBeNull()
  })

  test('is always between two sound rates whose difference leaves out 0', () => {
    fc.assert(
      fc.property(fc.array(anyMember, { maxLength: 8 }), (members) => {
        const contrast = surestContrast(members)
        if (contrast === null) return
        const { more, less } = contrast
        expect(Math.min(more.rate.denominator, less.rate.denominator)).toBeGreaterThanOrEqual(30)
        expect(newcombeLow(more.rate, less.rate)).toBeGreaterThan(0)
      }),
    )
  })
})

type Limits = { value: number; low: number; high: number }

/** Newcombe's lower limit, written out once more as the independent check. */
function newcombeLow(p: Limits, q: Limits): number {
  return p.value - q.value - Math.sqrt((p.value - p.low) ** 2 + (q.high - q.value) ** 2)
}
