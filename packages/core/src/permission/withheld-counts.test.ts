import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isAboutFewPeople, withheldCounts } from './withheld-counts.ts'

const inOneLine = (...people: number[]) => people.map((each) => ({ people: each, lines: ['all'] }))

describe(withheldCounts.name, () => {
  it.each([
    [[100, 30, 5], []],
    [[100, 30, 0], []],
    [
      [100, 30, 4],
      [4, 30],
    ],
    [
      [100, 2, 1],
      [1, 2, 100],
    ],
    [
      [100, 4, 1],
      [1, 4],
    ],
    [
      [7, 1, 0],
      [1, 7],
    ],
  ])('of %j withholds %j', (people, expected) => {
    expect([...withheldCounts(inOneLine(...people))].map((each) => each.people).sort((a, b) => a - b)).toEqual(expected)
  })

  it('leaves no number about few people to be found from any sum', () => {
    const line = fc.constantFrom<string>('a', 'b', 'c')
    const counts = fc.array(
      fc.record({ people: fc.oneof(fc.nat(6), fc.nat(60)), lines: fc.uniqueArray(line, { minLength: 1 }) }),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(counts, (each) => {
        const withheld = withheldCounts(each)
        for (const count of each) if (isAboutFewPeople(count.people)) expect(withheld).toContain(count)
        for (const name of ['a', 'b', 'c']) {
          const ofLine = each.filter(({ lines }) => lines.includes(name))
          const missing = ofLine.filter((count) => withheld.has(count))
          const people = missing.reduce((sum, count) => sum + count.people, 0)
          const others = ofLine.length - missing.length
          const isSafe = people === 0 || (missing.length > 1 && people >= 5)
          const isFewInAll = isAboutFewPeople(ofLine.reduce((sum, count) => sum + count.people, 0))
          expect(isSafe || isFewInAll || others === 0).toBe(true)
        }
      }),
    )
  })
})
