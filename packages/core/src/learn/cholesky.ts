/** Square matrices are stored row by row; positive definite ones are factored as L L'. */

/** The lower triangle L of a positive definite matrix. */
export function cholesky(matrix: Float64Array, size: number): Float64Array {
  const lower = new Float64Array(size * size)
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let rest = matrix[row * size + column] ?? 0
      for (let k = 0; k < column; k++) rest -= at(lower, row * size + k) * at(lower, column * size + k)
      lower[row * size + column] = row === column ? Math.sqrt(rest) : rest / at(lower, column * size + column)
    }
  }
  return lower
}

/** Solves L L' x = right. */
export function solve(lower: Float64Array, right: Float64Array): Float64Array {
  const size = right.length
  const solution = Float64Array.from(right)
  for (let row = 0; row < size; row++) {
    let rest = at(solution, row)
    for (let k = 0; k < row; k++) rest -= at(lower, row * size + k) * at(solution, k)
    solution[row] = rest / at(lower, row * size + row)
  }
  for (let row = size - 1; row >= 0; row--) {
    let rest = at(solution, row)
    for (let k = row + 1; k < size; k++) rest -= at(lower, k * size + row) * at(solution, k)
    solution[row] = rest / at(lower, row * size + row)
  }
  return solution
}

/** The inverse of L L'. */
export function inverse(lower: Float64Array, size: number): Float64Array {
  const inverted = new Float64Array(size * size)
  for (let column = 0; column < size; column++) {
    const unit = new Float64Array(size)
    unit[column] = 1
    inverted.set(solve(lower, unit), column * size)
  }
  return inverted
}

/** Within the loops above no index is out of range. */
function at(values: Float64Array, index: number): number {
  return values[index] ?? 0
}
