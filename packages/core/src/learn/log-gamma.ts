const SMALLEST = 7

/** ln Γ(x) for x > 0, to 10 digits (Abramowitz and Stegun, 1964, 6.1.15 and 6.1.41). */
export function logGamma(x: number): number {
  let below = 1
  let z = x
  for (; z < SMALLEST; z++) below *= z
  const square = 1 / (z * z)
  const series = (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square / 1680))) / z
  return (z - 0.5) * Math.log(z) - z + 0.5 * Math.log(2 * Math.PI) + series - Math.log(below)
}
