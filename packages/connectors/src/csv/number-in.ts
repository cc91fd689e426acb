const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?$/

/** The number that a cell holds, with a decimal point and without thousands separators; null when it holds none. */
export function numberIn(cell: string): number | null {
  return NUMBER.test(cell) ? Number(cell) : null
}
