import { readInstant } from '@wavelength/core'
import { parseTimePattern, readWallClock, type TimePattern } from '../time-pattern.ts'

/** How the times of a column are written. */
export type SuggestedClock =
  | { readonly kind: 'rfc3339' }
  | { readonly kind: 'count'; readonly unit: 'seconds' | 'milliseconds' }
  | { readonly kind: 'format'; readonly format: string; readonly namesZone: boolean }
  | { readonly kind: 'ambiguous'; readonly formats: readonly string[] }
  | { readonly kind: 'unknown' }

const CLOCKS = [
  '',
  ' HH:mm:ss',
  ' HH:mm',
  ' H:mm',
  ' h:mm A',
  ' hh:mm:ss A',
  'THH:mm:ss',
  'THH:mm',
  ' HH:mm:ssZ',
  ' HH:mm:ss Z',
]
const DAYS = [
  'YYYY-MM-DD',
  'YYYY/MM/DD',
  'DD.MM.YYYY',
  'D.M.YYYY',
  'DD-MM-YYYY',
  'MM-DD-YYYY',
  'DD/MM/YYYY',
  'MM/DD/YYYY',
  'D/M/YYYY',
  'M/D/YYYY',
  'DD/MM/YY',
  'MM/DD/YY',
  'D MMM YYYY',
  'MMM D, YYYY',
  'DD-MMM-YYYY',
]
const FORMATS: readonly TimePattern[] = DAYS.flatMap((day) =>
  CLOCKS.flatMap((clock) => parseTimePattern(day + clock) ?? []),
)

/** Seconds since 1970 of this century and milliseconds of it. */
const SECONDS = /^1\d{9}(\.\d+)?$|^[2-9]\d{8}$/
const MILLISECONDS = /^1\d{12}$|^[2-9]\d{11}$/

/** A form is taken when every cell is written so; two that differ in what is day and month are not decided between. */
export function clockOf(cells: readonly string[]): SuggestedClock {
  const times = cells.filter((cell) => cell !== '')
  const [first] = times
  if (first === undefined) return { kind: 'unknown' }
  if (times.every((cell) => readInstant(cell).status === 'read')) return { kind: 'rfc3339' }
  if (times.every((cell) => MILLISECONDS.test(cell))) return { kind: 'count', unit: 'milliseconds' }
  if (times.every((cell) => SECONDS.test(cell))) return { kind: 'count', unit: 'seconds' }
  const fitting = FORMATS.filter((pattern) => times.every((cell) => readWallClock(cell, pattern) !== null))
  const [best] = fitting
  if (best === undefined) return { kind: 'unknown' }
  const rival = fitting.find((pattern) => times.some((cell) => dayIn(cell, pattern) !== dayIn(cell, best)))
  if (rival !== undefined) return { kind: 'ambiguous', formats: [best.text, rival.text] }
  return { kind: 'format', format: best.text, namesZone: best.hasOffset }
}

function dayIn(cell: string, pattern: TimePattern): string | undefined {
  return readWallClock(cell, pattern)?.time.toPlainDate().toString()
}
