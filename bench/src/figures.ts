import { table } from './table.ts'

/** One measured number. */
export interface Figure {
  readonly name: string
  readonly value: number
  readonly unit: 'contacts/s' | 'ratio' | 's' | 'ms' | 'µs' | 'per second' | 'rows' | 'bytes' | 'MB'
}

/** What a part of the benchmark found: for readers, and for programs. */
export interface Findings {
  /** Markdown. */
  readonly tables: readonly string[]
  readonly figures: readonly Figure[]
}

export async function seconds(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return (performance.now() - started) / 1000
}

/** The middle and the 95th percentile of repeated timings, in milliseconds. */
export async function timings(
  times: number,
  work: (at: number) => Promise<unknown>,
): Promise<{ median: number; p95: number }> {
  const taken: number[] = []
  for (let at = 0; at < times; at++) taken.push(1000 * (await seconds(() => work(at))))
  taken.sort((a, b) => a - b)
  return { median: quantile(taken, 0.5), p95: quantile(taken, 0.95) }
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}

/** Findings whose every figure is a line of one table. */
export function inOneTable(figures: readonly Figure[]): Findings {
  const rows = figures.map(({ name, value, unit }) => [name, rounded(value), unit])
  return { tables: [table(['what', 'figure', 'unit'], rows)], figures }
}

function rounded(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3)
}
