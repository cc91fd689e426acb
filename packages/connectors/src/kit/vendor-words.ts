import { fault, shortened } from '@wavelength/core'
import type { Fields } from './told.ts'

/** What a vendor's word means here. A word that the table does not have is refused by its name, not guessed at. */
export function meaningOf<T>(table: Readonly<Record<string, T>>, fields: Fields, name: string): T {
  const value = fields[name]
  const meaning = typeof value === 'string' && Object.hasOwn(table, value) ? table[value] : undefined
  if (meaning !== undefined) return meaning
  if (value === undefined || value === null || value === '') throw fault('REQUIRED', [name], `${name} is missing`)
  const known = Object.keys(table).join(', ')
  throw fault('UNKNOWN_VALUE', [name], `${name} is "${shortened(String(value))}", which is none of ${known}`)
}

/** A text of the vendor; null when it is absent, empty or something else. */
export function textIn(fields: Fields, name: string): string | null {
  const value = fields[name]
  if (typeof value === 'number' && Number.isFinite(value)) return String(value)
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}

/** A whole number that some vendors write as text; null when it is none. */
export function wholeIn(fields: Fields, name: string): number | null {
  const text = textIn(fields, name)
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : null
}
