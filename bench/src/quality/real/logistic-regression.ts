/** What happened, beside what was known of it before. */
export interface Example {
  readonly features: readonly number[]
  readonly happened: boolean
}

/** Tells the probability that goes with these features. */
type Regression = (features: readonly number[]) => number

/** Keeps a feature that never varies from leaving the equations unsolvable. */
const RIDGE = 1
const STEPS = 12

/** A plain logistic regression with a little ridge, by Newton's method: what the product's forecasts are held against. */
export function logisticRegression(examples: readonly Example[]): Regression {
  const rows = examples.map(({ features, happened }) => ({ x: [1, ...features], y: Number(happened) }))
  const size = rows[0]?.x.length ?? 1
  let weights = new Array<number>(size).fill(0)
  for (let step = 0; step < STEPS; step++) {
    const moves = solved(equations(rows, weights))
    weights = weights.map((weight, at) => weight + (moves[at] ?? 0))
  }
  return (features) => sigma(dot(weights, [1, ...features]))
}

interface Row {
  readonly x: readonly number[]
  readonly y: number
}

/** The curvature of the log likelihood, each row ending in its slope. The constant is not drawn to 0. */
function equations(rows: readonly Row[], weights: readonly number[]): number[][] {
  const system = weights.map((weight, at) => {
    const ridge = at === 0 ? 0 : RIDGE
    return [...weights.map((_, column) => (column === at ? ridge : 0)), -ridge * weight]
  })
  for (const { x, y } of rows) {
    const chance = sigma(dot(weights, x))
    const spread = chance * (1 - chance)
    system.forEach((equation, at) => {
      const own = x[at] ?? 0
      addScaled(equation, [...x.map((other) => other * spread), y - chance], own)
    })
  }
  return system
}

/** Gauss and Jordan's elimination; a positive definite system needs no pivoting. */
function solved(system: readonly number[][]): number[] {
  system.forEach((pivotRow, pivot) => {
    const scale = pivotRow[pivot] ?? 1
    addScaled(pivotRow, pivotRow, 1 / scale - 1)
    system.forEach((row, at) => {
      if (at !== pivot) addScaled(row, pivotRow, -(row[pivot] ?? 0))
    })
  })
  return system.map((row) => row.at(-1) ?? 0)
}

function addScaled(values: number[], others: readonly number[], by: number): void {
  if (by === 0) return
  for (let at = 0; at < values.length; at++) values[at] = (values[at] ?? 0) + by * (others[at] ?? 0)
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0)
}

function sigma(x: number): number {
  return 1 / (1 + Math.exp(-x))
}
