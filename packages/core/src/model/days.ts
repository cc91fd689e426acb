/** The earlier of two ISO dates. */
export function earlierDay(a: string, b: string): string {
  return a < b ? a : b
}

/** The later of two ISO dates. */
export function laterDay(a: string, b: string): string {
  return a < b ? b : a
}

/** So many days after an ISO date, or before it when negative. */
export function plusDays(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString()
}

/** 29 February has 1 March in its place, as the calendar counts on. */
export function yearBefore(day: string): string {
  const date = Temporal.PlainDate.from(day)
  const before = date.subtract({ years: 1 })
  return (before.day === date.day ? before : before.add({ days: 1 })).toString()
}
