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
  if (seconds < MINUTE) return 'under 1 min'
  if (seconds < HOUR) return `${Math.round(seconds / MINUTE)} min`
  if (seconds < 2 * DAY) return joined(seconds, HOUR, 'h', MINUTE, 'min')
  if (seconds < 14 * DAY) return joined(seconds, DAY, 'd', HOUR, 'h')
  return seconds < 2 * YEAR ? `${Math.round(seconds / DAY)} d` : `${Math.floor(seconds / YEAR)} years`
}

/** "4 hours", "2 days": one unit, as one would say it. */
function spokenSpan(seconds: number): string {
  if (seconds < MINUTE) return 'no time'
  if (seconds < HOUR || (seconds < 2 * HOUR && seconds % HOUR !== 0)) return said(seconds / MINUTE, 'minute')
  if (seconds < 2 * DAY) return said(seconds / HOUR, 'hour')
  return said(seconds / DAY, 'day')
}

export function spokenDuration(duration: string): string {
  const seconds = secondsOf(duration)
  return seconds === null ? duration : spokenSpan(seconds)
}

function joined(seconds: number, large: number, largeName: string, small: number, smallName: string): string {
  const inSmall = Math.round(seconds / small)
  const perLarge = large / small
  const rest = inSmall % perLarge
  const head = `${Math.floor(inSmall / perLarge)} ${largeName}`
  return rest === 0 ? head : `${head} ${rest} ${smallName}`
}

function said(amount: number, unit: string): string {
  const rounded = Math.round(amount)
  return `${rounded} ${unit}${rounded === 1 ? '' : 's'}`
}
