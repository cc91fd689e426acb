import type { Fields } from './told.ts'

/** The fields of a form in the order in which they came, also where a name repeats. */
export function formPairs(body: Uint8Array): [string, string][] {
  return [...new URLSearchParams(new TextDecoder().decode(body))]
}

/** The fields of a form; of a name that repeats the last. */
export function formFields(body: Uint8Array): Fields {
  return Object.fromEntries(formPairs(body))
}
