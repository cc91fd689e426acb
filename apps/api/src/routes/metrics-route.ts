import { TIME_BOUNDS } from '../usage.ts'

interface Histogram {
  readonly counts: number[]
  sum: number
  count: number
}

/** Counts answers for Prometheus. Labels are closed lists, so nobody can make them grow. */
export class Meter {
  readonly #answers = new Map<string, number>()
  readonly #times = new Map<string, Histogram>()

  note(route: string, status: number, seconds: number): void {
    const labels = `route="${route}",status="${status}"`
    this.#answers.set(labels, (this.#answers.get(labels) ?? 0) + 1)
    const times = this.#times.get(route) ?? { counts: TIME_BOUNDS.map(() => 0), sum: 0, count: 0 }
    TIME_BOUNDS.forEach((bound, index) => {
      if (seconds <= bound) times.counts[index] = (times.counts[index] ?? 0) + 1
    })
    times.sum += seconds
    times.count += 1
    this.#times.set(route, times)
  }

  /** The Prometheus text format, version 0.0.4. */
  text(): string {
    const answers = [...this.#answers].map(([labels, count]) => `wavelength_http_requests_total{${labels}} ${count}`)
    const times = [...this.#times].flatMap(([route, histogram]) => histogramLines(route, histogram))
    return [
      '# HELP wavelength_http_requests_total Requests answered.',
      '# TYPE wavelength_http_requests_total counter',
      ...answers,
      '# HELP wavelength_http_request_seconds Time until the answer began.',
      '# TYPE wavelength_http_request_seconds histogram',
      ...times,
      '# HELP process_resident_memory_bytes Memory that the process holds.',
      '# TYPE process_resident_memory_bytes gauge',
      `process_resident_memory_bytes ${process.memoryUsage.rss()}`,
      '',
    ].join('\n')
  }
}

function histogramLines(route: string, { counts, sum, count }: Histogram): string[] {
  const name = 'wavelength_http_request_seconds'
  return [
    ...TIME_BOUNDS.map((bound, index) => `${name}_bucket{route="${route}",le="${bound}"} ${counts[index] ?? 0}`),
    `${name}_bucket{route="${route}",le="+Inf"} ${count}`,
    `${name}_sum{route="${route}"} ${sum}`,
    `${name}_count{route="${route}"} ${count}`,
  ]
}

export function metricsRoute(meter: Meter): Response {
  return new Response(meter.text(), { headers: { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' } })
}
