/**
 * The decimal number that a computed one stands for: 0.575 * 100 is 57.49999999999999 in binary and means 57.5. Twelve
 * digits are more than any figure is known to. Whatever is rounded is cleared first, so that one figure is never 57 in
 * one place and 58 in another.
 */
export function decimalOf(value: number): number {
  return Number(value.toPrecision(12))
}

/** Plain digits as files and programs read them, "57.5": so many decimals, halves away from zero, never "-0.0". */
export function plainDecimals(value: number, decimals: number): string {
  const unit = 10 ** decimals
  const rounded = Math.round(decimalOf(Math.abs(value) * unit)) / unit
  return (value < 0 && rounded > 0 ? -rounded : rounded).toFixed(decimals)
}
