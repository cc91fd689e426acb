import { describe, expect, it } from 'vitest'
import { Usage } from './usage.ts'

const HOUR_MS = 3_600_000

function usageAt(clock: { now: number }) {
  return new Usage(() => clock.now)
}

describe(Usage, () => {
  it('spreads answers evenly between two bounds', () => {
    const usage = usageAt({ now: 0 })
    for (let n = 0; n < 100; n++) usage.note(0.2)
    expect(usage.from(0)).toEqual({ calls: 100, p95Ms: expect.closeTo(242.5), errors: [] })
  })

  it('never tells more than the last bound', () => {
    const usage = usageAt({ now: 0 })
    usage.note(60)
    expect(usage.from(0).p95Ms).toBe(10_000)
  })

  it('counts a code once for each answer, and adds up the quarters of an hour', () => {
    const clock = { now: 0 }
    const usage = usageAt(clock)
    usage.noteErrors(['FORBIDDEN', 'FORBIDDEN'])
    clock.now += HOUR_MS
    usage.noteErrors(['FORBIDDEN', 'INTERNAL'])
    expect(usage.from(0).errors).toEqual([
      { code: 'FORBIDDEN', count: 2 },
      { code: 'INTERNAL', count: 1 },
    ])
    expect(usage.from(HOUR_MS).errors).toHaveLength(2)
  })

  it('keeps a day and no more', () => {
    const clock = { now: 0 }
    const usage = usageAt(clock)
    usage.note(0.001)
    clock.now += 25 * HOUR_MS
    usage.note(0.001)
    expect(usage.from(0).calls).toBe(2)
    clock.now += 2 * HOUR_MS
    usage.note(0.001)
    expect(usage.from(0).calls).toBe(2)
  })
})
