import { OperationError } from '../operation-error.ts'

/** The parameters of an export as they stand in an address or on a command line; each may be given several times. */
export type ParameterTexts = Readonly<Record<string, readonly string[]>>

export function badParameter(name: string, why: string): OperationError {
  return new OperationError('BAD_INPUT', `${name}: ${why}`)
}

/** Refuses parameters that nobody reads: a misspelt filter would else be a filter that is not there. */
export function requireKnown(texts: ParameterTexts, known: readonly string[]): void {
  const unknown = Object.keys(texts).find((name) => !known.includes(name))
  if (unknown !== undefined) throw badParameter(unknown, `there is no such parameter; there are ${known.join(', ')}`)
}

export function readText(texts: ParameterTexts, name: string): string | null {
  const [text, ...others] = textsOf(texts, name)
  if (others.length > 0) throw badParameter(name, 'is given more than once')
  if (text === undefined) return null
  if (text === '') throw badParameter(name, 'is empty')
  return text
}

export function requireText(texts: ParameterTexts, name: string): string {
  const text = readText(texts, name)
  if (text === null) throw badParameter(name, 'is missing')
  return text
}

/** Values between commas, or of the same parameter given again; a comma that belongs to a value is written `\,`. */
export function readList(texts: ParameterTexts, name: string): string[] | null {
  const given = textsOf(texts, name)
  if (given.length === 0) return null
  const values = given.flatMap(splitAtCommas)
  if (values.includes('')) throw badParameter(name, 'holds an empty value')
  return values
}

/** A list of words, each from a closed list. */
export function readWords<T extends string>(texts: ParameterTexts, name: string, words: readonly T[]): T[] | null {
  return readList(texts, name)?.map((text) => oneOf(words, name, text)) ?? null
}

export function readWord<T extends string>(texts: ParameterTexts, name: string, words: readonly T[]): T | null {
  const text = readText(texts, name)
  return text === null ? null : oneOf(words, name, text)
}

export function readFlag(texts: ParameterTexts, name: string): boolean {
  return readYesOrNo(texts, name) ?? false
}

/** Null when nothing was said. */
export function readYesOrNo(texts: ParameterTexts, name: string): boolean | null {
  const word = readWord(texts, name, ['true', 'false'])
  return word === null ? null : word === 'true'
}

/** Null when nothing was said. */
export function readCount(texts: ParameterTexts, name: string): number | null {
  const text = readText(texts, name)
  return text === null ? null : readWhole(name, text)
}

function readWhole(name: string, text: string): number {
  const number = Number(text)
  if (/^\d{1,15}$/.test(text)) return number
  throw badParameter(name, `"${text}" is not a whole number`)
}

/** How many rows at most; null for all. */
export function readLimit(texts: ParameterTexts): number | null {
  const limit = readCount(texts, 'limit')
  if (limit === 0) throw badParameter('limit', 'is at least 1; leave it out for all rows')
  return limit
}

export function oneOf<T extends string>(words: readonly T[], name: string, text: string): T {
  const found = words.find((word) => word === text)
  if (found !== undefined) return found
  throw badParameter(name, `"${text}" is not one of ${words.join(', ')}`)
}

/** Only what was given: a parameter called "constructor" is not. */
function textsOf(texts: ParameterTexts, name: string): readonly string[] {
  return Object.hasOwn(texts, name) ? (texts[name] ?? []) : []
}

function splitAtCommas(text: string): string[] {
  return text.split(/(?<!\\),/).map((value) => value.replaceAll('\\,', ',').trim())
}
