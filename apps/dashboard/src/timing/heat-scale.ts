/** The six steps of the heat scale, spread over what there is. */
export interface HeatScale {
  /** Where each step begins, and where the last one ends. */
  readonly edges: readonly number[]
  readonly stepOf: (value: number) => number
}

const STEPS = 6
/** Narrower steps would show chance as shades. */
const NARROWEST_SHARE = 0.02

/** From the lowest share to the highest, in whole per cent. */
export function shareScale(shares: readonly number[]): HeatScale {
  if (shares.length === 0) return scaleFrom(0, NARROWEST_SHARE)
  const start = Math.floor(Math.min(...shares) * 100)
  const width = Math.ceil((Math.max(...shares) * 100 - start) / STEPS - 1e-9)
  return scaleFrom(start / 100, Math.max(NARROWEST_SHARE, width / 100))
}

/** From 0 to the largest count, in steps of 1, 2 or 5 and their tenfolds. */
export function countScale(counts: readonly number[]): HeatScale {
  const needed = Math.max(1, ...counts) / STEPS
  const ten = 10 ** Math.floor(Math.log10(Math.max(1, needed)))
  return scaleFrom(0, [1, 2, 5, 10].map((times) => times * ten).find((width) => width >= needed) ?? 10 * ten)
}

function scaleFrom(start: number, width: number): HeatScale {
  return {
    edges: Array.from({ length: STEPS + 1 }, (_, at) => start + at * width),
    stepOf: (value) => Math.min(STEPS, Math.max(1, 1 + Math.floor((value - start) / width + 1e-9))),
  }
}
