import { describe, expect, test } from 'vitest'
import { ofHundred, percent, plural, shortCount } from './number.ts'

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

test('a probability is said as people of a hundred', () => {
  expect([ofHundred(0.384), ofHundred(0.002)]).toEqual(['about 38 of 100', 'fewer than 1 of 100'])
})

test('one is not many', () => {
  expect([plural(1, 'attempt'), plural(1200, 'attempt'), plural(2, 'reply', 'replies')]).toEqual([
    '1 attempt',
    '1,200 attempts',
    '2 replies',
  ])
})
