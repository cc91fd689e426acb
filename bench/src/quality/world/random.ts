import { randomNumbers, seedOf } from '../random-numbers.ts'

/** Numbers that look random and are the same for the same names, whatever is drawn for others. */
export class Random {
  readonly #next: () => number

  constructor(...names: readonly (string | number)[]) {
    this.#next = randomNumbers(seedOf(names.join('\n')))
  }

  /** From 0 to before 1. */
  next(): number {
    return this.#next()
  }

  isTrue(chance: number): boolean {
    return this.#next() < chance
  }

  between(from: number, to: number): number {
    return from + this.#next() * (to - from)
  }

  /** Standard normal (Box and Muller, 1958). */
  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.#next())) * Math.cos(2 * Math.PI * this.#next())
  }

  normals(count: number): Float64Array {
    const drawn = new Float64Array(count)
    for (let at = 0; at < count; at++) drawn[at] = this.normal()
    return drawn
  }

  logNormal(median: number, spread: number): number {
    return median * Math.exp(spread * this.normal())
  }

  /** Days from the first to the last, as a Poisson process makes them. */
  arrivals(perDay: number, days: number): number[] {
    const found: number[] = []
    for (let day = this.#gap(perDay); day < days; day += this.#gap(perDay)) found.push(day)
    return found
  }

  /** A place in the list, as often as its weight says. */
  place(weights: ArrayLike<number>): number {
    let total = 0
    for (let at = 0; at < weights.length; at++) total += weights[at] ?? 0
    let left = this.#next() * total
    let last = 0
    for (let at = 0; at < weights.length; at++) {
      const weight = weights[at] ?? 0
      if (weight <= 0) continue
      last = at
      left -= weight
      if (left < 0) return at
    }
    return last
  }

  #gap(perDay: number): number {
    return -Math.log(1 - this.#next()) / perDay
  }
}
