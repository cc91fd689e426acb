import { fault } from '@wavelength/core'
import type { Fields } from './told.ts'
import { textIn } from './vendor-words.ts'

/** The id in a field; null when there is none. A number that JSON cannot hold exactly has lost digits, so it is refused. */
export function idIn(fields: Fields, name: string): string | null {
  const value = fields[name]
  if (typeof value !== 'number' || Number.isSafeInteger(value)) return textIn(fields, name)
  throw fault(
    'BAD_NUMBER',
    [name],
    `${name} is the number ${value}, whose last digits are lost; ids this long are texts`,
  )
}

/** The id in a field without which nothing can be told. */
export function requiredId(fields: Fields, name: string): string {
  const id = idIn(fields, name)
  if (id === null) throw fault('REQUIRED', [name], `${name} is missing`)
  return id
}
