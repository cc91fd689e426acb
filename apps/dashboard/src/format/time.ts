import { spokenLanguage } from '../words/language.ts'

const MS_PER_DAY = 86_400_000

/** "20 Nov 2026" */
export function dayText(day: string): string {
  return formatter({ day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(new Date(day))
}

/** "20 Nov" */
export function shortDayText(day: string): string {
  return formatter({ day: 'numeric', month: 'short', timeZone: 'UTC' }).format(new Date(day))
}

/** "Nov 2026" */
export function monthText(day: string): string {
  return formatter({ month: 'short', year: 'numeric', timeZone: 'UTC' }).format(new Date(day))
}

/** "20 Nov 2026, 06:00" on the zone's clock. */
export function momentText(instant: string, timeZone: string): string {
  return formatter({
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  }).format(new Date(instant))
}

/** "06:00" on the zone's clock. */
export function clockText(instant: Date, timeZone: string): string {
  return formatter({ hour: '2-digit', minute: '2-digit', timeZone }).format(instant)
}

/** The calendar day of an instant in a zone, as an ISO date. */
export function dayIn(instant: Date, timeZone: string): string {
  const parts = new Map(
    formatter({ day: '2-digit', month: '2-digit', year: 'numeric', timeZone })
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  )
  return `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`
}

export function plusDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * MS_PER_DAY).toISOString().slice(0, 10)
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / MS_PER_DAY)
}

export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && plusDays(text, 0) === text
}

const formatters = new Map<string, Intl.DateTimeFormat>()

function formatter(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const { dates } = spokenLanguage()
  const key = dates + JSON.stringify(options)
  const kept = formatters.get(key) ?? new Intl.DateTimeFormat(dates, options)
  formatters.set(key, kept)
  return kept
}
