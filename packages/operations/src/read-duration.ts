import { fault } from '@wavelength/core'

const HOURS_A_DAY = 24
const HOURS_A_WEEK = 7 * HOURS_A_DAY

/** The hours of an ISO 8601 duration such as "PT4H" or "P2D"; months and years have no fixed length and are refused. */
export function readHours(text: string, field: readonly string[]): number {
  const duration = parsed(text, field)
  if (duration.years !== 0 || duration.months !== 0) {
    throw fault('BAD_DURATION', field, `${field.join('.')} uses years or months, whose length varies; use days`)
  }
  const { weeks, days, hours, minutes, seconds } = duration
  return weeks * HOURS_A_WEEK + days * HOURS_A_DAY + hours + minutes / 60 + seconds / 3600
}

function parsed(text: string, field: readonly string[]): Temporal.Duration {
  try {
    return Temporal.Duration.from(text)
  } catch {
    throw fault('BAD_DURATION', field, `${field.join('.')} is not an ISO 8601 duration such as "PT4H"`)
  }
}
