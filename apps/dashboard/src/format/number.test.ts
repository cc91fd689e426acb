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
  expect([shortCount(12_480), shortCount(5_000_000)]).toEqual(['12,480', '5M'])
})
