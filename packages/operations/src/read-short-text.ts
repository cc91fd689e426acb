import { fault, readText } from '@wavelength/core'

/** A text of people's own that must be there and fit its place; throws what is wrong with it, for `parsing`. */
export function requireShortText(name: string, value: string | null, longest: number): string {
  const text = readText({ [name]: value }, name)
  if (text === null) throw fault('REQUIRED', [name], `${name} is missing`)
  if (text.length <= longest) return text
  throw fault('BAD_TEXT', [name], `${name} has ${text.length} characters; ${longest} are allowed`)
}
