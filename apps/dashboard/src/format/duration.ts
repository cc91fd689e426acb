import { counted, t } from '../words/t.ts'

const ISO = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/
const MINUTE = 60
const HOUR = 3_600
const DAY = 86_400
const YEAR = 365.25 * DAY

/** Seconds of an ISO 8601 duration of days and hours; null for anything else. */
export function secondsOf(duration: string): number | null {
  const parts = ISO.exec(duration)
  if (!parts || duration.length < 3) return null
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = parts.slice(1).map((part) => Number(part ?? 0))
  return weeks * 7 * DAY + days * DAY + hours * HOUR + minutes * MINUTE + seconds
}

/** "3 h 10 min": the two largest units, rounded; of a long time one, for nobody counts its hours. */
export function span(seconds: number): string {
  if (seconds < MINUTE) return t('under 1 min')
  if (seconds < HOUR) return t('{min} min', { min: Math.round(seconds / MINUTE) })
  if (seconds < 2 * DAY) return hoursText(seconds)
  if (seconds < 14 * DAY) return daysText(seconds)
  if (seconds < 2 * YEAR) return t('{d} d', { d: Math.round(seconds / DAY) })
  return counted(Math.floor(seconds / YEAR), '{n} year', '{n} years')
}

/** "4 hours", "2 days": one unit, as one would say it. */
function spokenSpan(seconds: number): string {
  if (seconds < MINUTE) return t('less than a minute')
  if (seconds < HOUR || (seconds < 2 * HOUR && seconds % HOUR !== 0))
    return counted(Math.round(seconds / MINUTE), '{n} minute', '{n} minutes')
  if (seconds < 2 * DAY) return counted(Math.round(seconds / HOUR), '{n} hour', '{n} hours')
  return counted(Math.round(seconds / DAY), '{n} day', '{n} days')
}

export function spokenDuration(duration: string): string {
  const seconds = secondsOf(duration)
  return seconds === null ? duration : spokenSpan(seconds)
}

function hoursText(seconds: number): string {
  const minutes = Math.round(seconds / MINUTE)
  const [h, min] = [Math.floor(minutes / 60), minutes % 60]
  return min === 0 ? t('{h} h', { h }) : t('{h} h {min} min', { h, min })
}

function daysText(seconds: number): string {
  const hours = Math.round(seconds / HOUR)
  const [d, h] = [Math.floor(hours / 24), hours % 24]
  return h === 0 ? t('{d} d', { d }) : t('{d} d {h} h', { d, h })
}
