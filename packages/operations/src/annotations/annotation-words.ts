import { fault, isDay } from '@wavelength/core'
import type { AnnotationWords } from '@wavelength/db'
import { requireShortText } from '../read-short-text.ts'

const LONGEST_TEXT = 200

/** Throws what is wrong with it, for `parsing`. */
export function requireAnnotationWords({ day, text, channels }: AnnotationWords): AnnotationWords {
  if (!isDay(day)) throw fault('BAD_DAY', ['day'], 'day is not a day that exists, such as "2026-11-22"')
  return { day, text: requireShortText('text', text, LONGEST_TEXT), channels: [...new Set(channels)] }
}
