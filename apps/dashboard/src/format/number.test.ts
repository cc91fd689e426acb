import { describe, expect, test } from 'vitest'
import { barePercent, oneDecimal, percent, precisePercent, roughly, shortCount } from './number.ts'

describe(percent, () => {
  test.each([
    [0, '0%'],
    [0.004, '<1%'],
    [0.19, '19%'],
    [0.575, '58%'],
    [0.995, '>99%'],
    [1, '100%'],
  ])('writes %d as %s', (share, written) => {
    expect(percent(share)).toBe(written)
    expect(`${barePercent(share)}%`).toBe(written)
  })
})

test('a share and what it is of a hundred are rounded alike', () => {
  expect([precisePercent(0.5745), `${oneDecimal(0.5745 * 100)}%`]).toEqual(['57.5%', '57.5%'])
})

test('a long number is shortened only where it would not fit', () => {
  expect([12_480, 480_000, 5_000_000].map(shortCount)).toEqual(['12,480', '480K', '5.0M'])
})

test('an estimate is rounded to three digits, an end of its interval away from it', () => {
  expect([0, 7, 640, 1_234, 91_237].map((value) => roughly(value))).toEqual([0, 7, 640, 1_230, 91_200])
  expect([roughly(88_997, Math.floor), roughly(93_401, Math.ceil)]).toEqual([88_900, 93_500])
})
