import type { Estimate } from '../score/estimate.ts'

const TAIL = 0.025
const HALVINGS = 50

/** A share with its exact 95 % interval (Clopper and Pearson, Biometrika 26, 1934): for counts too small for others. */
export function exactInterval(happened: number, of: number): Estimate {
  return {
    value: happened / of,
    low: happened === 0 ? 0 : rootOf((share) => 1 - atMostShare(happened - 1, of, share) - TAIL),
    high: happened === of ? 1 : rootOf((share) => TAIL - atMostShare(happened, of, share)),
  }
}

/** Where a function that rises from 0 to 1 passes zero. */
function rootOf(rising: (share: number) => number): number {
  let low = 0
  let high = 1
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (low + high) / 2
    if (rising(middle) < 0) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** The chance of at most so many in so many independent draws. */
function atMostShare(happened: number, of: number, share: number): number {
  let logChance = of * Math.log1p(-share)
  let sum = Math.exp(logChance)
  for (let count = 1; count <= happened; count++) {
    logChance += Math.log((of - count + 1) / count) + Math.log(share / (1 - share))
    sum += Math.exp(logChance)
  }
  return sum
}
