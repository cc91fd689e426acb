/** One measured number. */
export interface Figure {
  readonly name: string
  readonly value: number
  readonly unit: 'contacts/s' | 'ratio' | 's' | 'ms' | 'µs' | 'per second' | 'rows' | 'bytes' | 'MB'
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

export function asTable(figures: readonly Figure[]): string {
  const lines = figures.map(({ name, value, unit }) => `| ${name} | ${rounded(value)} | ${unit} |`)
  return ['| what | figure | unit |', '|---|---|---|', ...lines].join('\n')
}

function rounded(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3)
}
