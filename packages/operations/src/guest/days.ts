/** Of two ISO dates. */
export function earlierDay(a: string, b: string): string {
  if (a < b) return a
  return b
}

export function laterDay(a: string, b: string): string {
  return a === earlierDay(a, b) ? b : a
}

export function plusDays(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString()
}

/** 29 February has 1 March in its place, as the calendar counts on. */
export function yearBefore(day: string): string {
  const date = Temporal.PlainDate.from(day)
  const before = date.subtract({ years: 1 })
  return (before.day === date.day ? before : before.add({ days: 1 })).toString()
}
