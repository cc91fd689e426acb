import { describe, expect, it } from 'vitest'
import { estimatedPeople, fewPeopleLooksFor, peopleLookFor } from './people-sample.ts'

describe(peopleLookFor.name, () => {
  it.each([
    ['counts each of few', 250_000, 400_000, 1],
    ['estimates when they are many', 250_001, 400_000, 16],
    ['estimates few that are to be found among many', 1_000, 500_001, 16],
    ['estimates from fewer when they are very many', 4_000_001, 4_000_001, 64],
    ['never looks at fewer than one in sixty-four', 900_000_000, 900_000_000, 64],
  ])('%s', (_, asked, inRange, look) => {
    expect(peopleLookFor({ asked, inRange })).toBe(look)
  })
})

describe(fewPeopleLooksFor.name, () => {
  it('begins with a glance and ends with the closest look that is not too long', () => {
    const looks = (inRange: number) => fewPeopleLooksFor({ asked: 0, inRange })
    expect(looks(500_000)).toEqual([1024, 64, 16, 1])
    expect(looks(500_001)).toEqual([1024, 64, 16])
    expect(looks(900_000_000)).toEqual([1024, 64])
  })
})

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
