/** Square matrices are stored row by row; positive definite ones are factored as L L'. */

/** Writes the factor L of a positive definite matrix into its lower triangle, and gives it back; the rest is left. */
export function cholesky(matrix: Float64Array, size: number): Float64Array {
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < row; column++) {
      const rest = at(matrix, row * size + column) - product(matrix, row * size, column * size, column)
      matrix[row * size + column] = rest / at(matrix, column * size + column)
    }
    const rest = at(matrix, row * size + row) - product(matrix, row * size, row * size, row)
    matrix[row * size + row] = Math.sqrt(rest)
  }
  return matrix
}

/** Solves L L' x = right; writes x over the right side, and gives it back. */
export function solve(lower: Float64Array, right: Float64Array): Float64Array {
  const size = right.length
  for (let row = 0; row < size; row++) {
    let rest = at(right, row)
    for (let k = 0; k < row; k++) rest -= at(lower, row * size + k) * at(right, k)
    right[row] = rest / at(lower, row * size + row)
  }
  for (let row = size - 1; row >= 0; row--) {
    let rest = at(right, row)
    for (let k = row + 1; k < size; k++) rest -= at(lower, k * size + row) * at(right, k)
    right[row] = rest / at(lower, row * size + row)
  }
  return right
}

/** The inverse of L L'. */
export function inverse(lower: Float64Array, size: number): Float64Array {
  const columns = inverseColumns(lower, size)
  const inverted = new Float64Array(size * size)
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let sum = 0
      for (let k = row; k < size; k++) sum += at(columns, row * size + k) * at(columns, column * size + k)
      inverted[row * size + column] = sum
      inverted[column * size + row] = sum
    }
  }
  return inverted
}

/** The diagonal of the inverse of L L'. */
export function inverseDiagonal(lower: Float64Array, size: number): Float64Array {
  const columns = inverseColumns(lower, size)
  return Float64Array.from({ length: size }, (_, column) => {
    let sum = 0
    for (let row = column; row < size; row++) sum += at(columns, column * size + row) ** 2
    return sum
  })
}

/** The inverse of L, its columns as rows, so that the sums over them run along memory. */
function inverseColumns(lower: Float64Array, size: number): Float64Array {
  const columns = new Float64Array(size * size)
  for (let column = 0; column < size; column++) {
    const start = column * size
    columns[start + column] = 1 / at(lower, start + column)
    for (let row = column + 1; row < size; row++) {
      let sum = 0
      for (let k = column; k < row; k++) sum += at(lower, row * size + k) * at(columns, start + k)
      columns[start + row] = -sum / at(lower, row * size + row)
    }
  }
  return columns
}

/** Of two rows of L, the first `length` numbers. */
function product(lower: Float64Array, a: number, b: number, length: number): number {
  let sum = 0
  for (let k = 0; k < length; k++) sum += at(lower, a + k) * at(lower, b + k)
  return sum
}

/** Within the loops above no index is out of range. */
function at(values: Float64Array, index: number): number {
  return values[index] ?? 0
}
