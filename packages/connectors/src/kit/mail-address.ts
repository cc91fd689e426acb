import type { Fields } from './told.ts'
import { textIn } from './vendor-words.ts'

const MAIL_ADDRESS = /^[^\s@<>,;]+@[^\s@<>,;]+$/

/**
 * The mail address in a field; null when there is none, or something else stands there. For records that name their
 * customer by an id as well, so that an address that was masked or mistyped costs the address alone.
 */
export function mailAddressIn(fields: Fields, name: string): string | null {
  const text = textIn(fields, name)
  return text !== null && text.length <= 1_000 && MAIL_ADDRESS.test(text) ? text : null
}
