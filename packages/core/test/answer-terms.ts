import type { Outcomes, Term } from '../src/population/term.ts'

/** Groups of customers of which attempts are made in turn. */
export const GROUPS = 20
const ATTEMPTS = 4000

interface Told {
  readonly size?: number
  readonly level?: (row: number) => number
}

export function ofEveryone(): Term {
  return ofGroups(100, { size: 1, level: () => 0 })
}

/** A value for each group, and one for a group that nobody tried. */
export function ofGroups(variance: number, { size = GROUPS + 1, level = (row) => row % GROUPS }: Told = {}): Term {
  return {
    variance,
    drawnTo: new Float64Array(size),
    values: new Float64Array(size),
    level: Int32Array.from({ length: ATTEMPTS }, (_, row) => level(row)),
    by: null,
  }
}

/** Of each ten attempts on a group so many answered. */
export function attemptsOfGroups(answeredOfTen: (group: number) => number): Outcomes {
  const isAnswered = (row: number) => Math.floor(row / GROUPS) % 10 < answeredOfTen(row % GROUPS)
  return {
    answered: Float64Array.from({ length: ATTEMPTS }, (_, row) => Number(isAnswered(row))),
    offset: new Float64Array(ATTEMPTS),
    variance: new Float64Array(ATTEMPTS),
  }
}
