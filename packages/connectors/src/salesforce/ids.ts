import { fault, shortened } from '@wavelength/core'
import type { Fields } from '../kit/told.ts'
import { textIn } from '../kit/vendor-words.ts'

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345'

/**
 * The id in 18 letters, of which the last three say which of the first 15 are capitals:
 * https://developer.salesforce.com/docs/atlas.en-us.api.meta/api/field_types.htm#i1435616. Null when it is none, or when
 * the capitals were lost on the way.
 */
export function fullId(id: string): string | null {
  if (!/^[A-Za-z0-9]{15}(?:[A-Z0-5]{3})?$/.test(id)) return null
  const [first, second, third] = [id.slice(0, 5), id.slice(5, 10), id.slice(10, 15)].map(checksum)
  const full = `${id.slice(0, 15)}${first}${second}${third}`
  return id.length === 15 || id === full ? full : null
}

/** One letter for which of five are capitals, the first of them counting least. */
function checksum(five: string): string {
  const bits = [...five].reduce((sum, letter, at) => sum + (/[A-Z]/.test(letter) ? 2 ** at : 0), 0)
  return ALPHABET[bits] ?? ''
}

/** The id in a field in its full length; null when there is none. What is no id is refused by the field's name. */
export function idIn(fields: Fields, name: string): string | null {
  const text = textIn(fields, name)
  if (text === null) return null
  const id = fullId(text)
  if (id !== null) return id
  throw fault('BAD_IDENTITY', [name], `${name} is "${shortened(text)}", which is no id of Salesforce`)
}

/** The first three letters of an id say what it names, and these are people. */
const PEOPLE = /^(?:003|00Q)/

/** The customer that a field names: a contact or a lead. Null when it names none, or something else. */
export function personIn(fields: Fields, ...names: readonly string[]): Fields | null {
  const ids = names.map((name) => idIn(fields, name))
  const person = ids.find((id) => id !== null && PEOPLE.test(id))
  return person == null ? null : { externalId: externalIdOf(person) }
}

/** How a contact or a lead of Salesforce is named here, in whatever it is spoken of. */
export function externalIdOf(id: string): string {
  return `salesforce:${id}`
}
