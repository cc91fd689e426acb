import { describe, expect, test } from 'vitest'
import { percent, shortCount } from './number.ts'

describe(percent, () => {
  test.each([
    [0, '0%'],
    [0.004, '<1%'],
    [0.19, '19%'],
    [0.997, '>99%'],
    [1, '100%'],
  ])('writes %d as %s', (share, written) => {
    expect(percent(share)).toBe(written)
  })
})

test('a long number is shortened only where it would not fit', () => {
  expect([12_480, 480_000, 5_000_000].map(shortCount)).toEqual(['12,480', '480K', '5.0M'])
})
