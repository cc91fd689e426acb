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

/** An object in a field; an empty one when there is none. */
export function objectIn(fields: Fields, name: string): Fields {
  const value = fields[name]
  return isObject(value) ? value : {}
}

/** The objects of a list in a field; none when there is no list. */
export function objectsIn(fields: Fields, name: string): readonly Fields[] {
  const value = fields[name]
  return Array.isArray(value) ? value.filter(isObject) : []
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Yes and no as vendors write them, in JSON and in tables; null when it is neither. */
export function flagIn(fields: Fields, name: string): boolean | null {
  const text = String(fields[name] ?? '').toLowerCase()
  if (text === 'true' || text === '1') return true
  return text === 'false' || text === '0' ? false : null
}
