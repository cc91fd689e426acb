import { describe, expect, it } from 'vitest'
import { estimatedPeople } from './people-sample.ts'

describe(estimatedPeople.name, () => {
  it('holds the truth in about 95 of 100 samples', () => {
    let seed = 1
    const chance = () => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
      return seed / 2 ** 32
    }
    const samples = Array.from({ length: 2000 }, () => {
      const found = Array.from({ length: 4000 }, chance).filter((each) => each < 1 / 16).length
      const { low, high } = estimatedPeople(found, 1 / 16)
      return low <= 4000 && 4000 <= high
    })
    expect(samples.filter(Boolean).length / samples.length).toBeGreaterThan(0.93)
    expect(samples.filter(Boolean).length / samples.length).toBeLessThan(0.97)
  })

  it('is exact when everybody was looked at, and never tells of fewer than were found', () => {
    expect(estimatedPeople(12, 1)).toEqual({ value: 12, low: 12, high: 12 })
    expect(estimatedPeople(1, 1 / 16).low).toBe(1)
  })
})
