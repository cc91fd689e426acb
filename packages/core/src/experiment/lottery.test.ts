import { describe, expect, it } from 'vitest'
import { lotteryOf, normalDraw } from './lottery.ts'

const MANY = 50_000

describe(lotteryOf.name, () => {
  it('draws the same numbers for the same parts, and others for other parts', () => {
    const numbers = (...parts: string[]) => Array.from({ length: 5 }, lotteryOf(...parts))
    expect(numbers('C-1', 'invoice 7', '1')).toEqual(numbers('C-1', 'invoice 7', '1'))
    expect(numbers('C-1', 'invoice 7', '1')).not.toEqual(numbers('C-1', 'invoice 7', '2'))
    expect(numbers('C-1', '1')).not.toEqual(numbers('C-', '11'))
  })

  it('draws evenly from 0 to before 1, along one lottery and across first numbers of many', () => {
    const along = Array.from({ length: MANY }, lotteryOf('one'))
    const across = Array.from({ length: MANY }, (_, at) => lotteryOf('customer', `${at}`)())
    for (const numbers of [along, across]) {
      expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true)
      expect(chiSquare(numbers, 100)).toBeLessThan(149)
    }
  })

  it('draws numbers that tell nothing about the next', () => {
    const lottery = lotteryOf('pairs')
    const pairs = Array.from({ length: MANY }, () => (Math.floor(10 * lottery()) + lottery()) / 10)
    expect(chiSquare(pairs, 100)).toBeLessThan(149)
  })
})

describe(normalDraw.name, () => {
  it('has mean 0, variance 1 and the tails of a normal number', () => {
    const lottery = lotteryOf('normal')
    const drawn = Array.from({ length: MANY }, () => normalDraw(lottery))
    expect(mean(drawn)).toBeCloseTo(0, 1)
    expect(mean(drawn.map((each) => each * each))).toBeCloseTo(1, 1)
    expect(mean(drawn.map((each) => Number(Math.abs(each) > 1.959964)))).toBeCloseTo(0.05, 2)
  })
})

/** 99.9 % of even draws into 100 cells stay below 149. */
function chiSquare(shares: readonly number[], cells: number): number {
  const counts = Array.from({ length: cells }, () => 0)
  for (const share of shares) {
    const cell = Math.floor(cells * share)
    counts[cell] = (counts[cell] ?? 0) + 1
  }
  const expected = shares.length / cells
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
