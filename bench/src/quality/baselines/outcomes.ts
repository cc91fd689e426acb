import type { SetAttempt, SetEvent } from '../question-set.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** An attempt that is younger and not answered yet may still be answered. */
const HORIZON_MS = 21 * DAY_MS

/** An attempt of which it is known whether it was answered. */
export interface Outcome {
  readonly attempt: SetAttempt
  readonly answered: boolean
  /** Null where it went unanswered. */
  readonly delayHours: number | null
}

/** The attempts of one customer that are answered, or too old to be answered any more. */
export function outcomesOf(events: readonly SetEvent[], asOf: number): Outcome[] {
  const answers = new Map(events.flatMap((event) => (event.type === 'answer' ? [[event.attempt, event.at]] : [])))
  return events.flatMap((event) => {
    if (event.type !== 'attempt') return []
    const answeredAt = answers.get(event.id)
    if (answeredAt !== undefined)
      return { attempt: event, answered: true, delayHours: hoursBetween(event.at, answeredAt) }
    return Date.parse(event.at) <= asOf - HORIZON_MS ? { attempt: event, answered: false, delayHours: null } : []
  })
}

function hoursBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / HOUR_MS
}
