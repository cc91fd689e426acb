import { type Instant, readInstant } from '@wavelength/core'
import { ApiError } from '../errors.ts'

/** An instant that was given, or null when none was. */
export function instantArgument(text: string | null | undefined, path: string): Instant | null {
  if (text == null) return null
  const reading = readInstant(text)
  if (reading.status === 'read') return reading.instant
  throw new ApiError('BAD_USER_INPUT', `${path} ${reading.why}.`)
}
