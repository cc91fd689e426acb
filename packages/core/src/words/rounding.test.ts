import { describe, expect, test } from 'vitest'
import { decimalOf, plainDecimals } from './rounding.ts'

test('what a computed figure stands for has no dust of binary arithmetic', () => {
  expect([0.575 * 100, 1 - 0.9, 0, 12_345_678].map(decimalOf)).toEqual([57.5, 0.1, 0, 12_345_678])
})

describe(plainDecimals, () => {
  test.each([
    [0.575 * 100, 0, '58'],
    [(23 / 80) * 100, 1, '28.8'],
    [-12.45, 1, '-12.5'],
    [-0.04, 1, '0.0'],
    [1_234_567.005, 2, '1234567.01'],
    [0, 4, '0.0000'],
  ])('writes %d to %d decimals as %s', (value, decimals, written) => {
    expect(plainDecimals(value, decimals)).toBe(written)
  })

  test('agrees with how numbers are printed for readers', () => {
    const { format } = new Intl.NumberFormat('en', { style: 'percent', minimumFractionDigits: 1 })
    for (let whole = 1; whole <= 400; whole++)
      for (let part = 0; part <= whole; part++)
        expect(`${plainDecimals((part / whole) * 100, 1)}%`).toBe(format(decimalOf(part / whole)))
  })
})
