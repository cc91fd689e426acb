import { dayText, monthText } from '../format/time.ts'

interface AxisTick {
  readonly instant: number
  readonly label: string
}

const MOST_TICKS = 5

/** Steps in months that a reader can count. */
const STEPS = [1, 2, 3, 6, 12, 24, 60, 120] as const

/** First days of months, evenly apart and as many as there is room for; of less than two months, both ends. */
export function axisTicks(first: number, last: number): AxisTick[] {
  const start = monthOf(first) + 1
  const months = monthOf(last) - start + 1
  if (months < 2) return [first, last].map((instant) => ({ instant, label: dayText(dayOf(instant)) }))
  const step = STEPS.find((each) => Math.ceil(months / each) <= MOST_TICKS) ?? Math.ceil(months / MOST_TICKS)
  return Array.from({ length: Math.ceil(months / step) }, (_, at) => {
    const instant = startOf(start + at * step)
    return { instant, label: monthText(dayOf(instant)) }
  })
}

/** Months since the year 0, in UTC. */
function monthOf(instant: number): number {
  const date = new Date(instant)
  return date.getUTCFullYear() * 12 + date.getUTCMonth()
}

function startOf(month: number): number {
  return Date.UTC(Math.floor(month / 12), month % 12, 1)
}

function dayOf(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10)
}
