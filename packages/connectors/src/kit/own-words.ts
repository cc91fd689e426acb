import { fault } from '@wavelength/core'
import type { OwnFields, OwnOfKind } from './own-fields.ts'
import type { Fields } from './told.ts'
import { meaningOf } from './vendor-words.ts'

const NOTHING: OwnOfKind = { columns: {}, words: {} }

/** What an organisation told of records of a kind. */
export function ownOf(fields: OwnFields | undefined, kind: string): OwnOfKind {
  return (fields !== undefined && Object.hasOwn(fields, kind) ? fields[kind] : undefined) ?? NOTHING
}

/** What a system's words mean where an organisation adds words of its own. */
interface Vocabulary<T extends string> {
  /** What they can mean. */
  readonly of: readonly T[]
  /** What they mean unless the organisation says otherwise; null is about no contact. */
  readonly table: Readonly<Record<string, T | null>>
  readonly own: OwnOfKind
}

/** The meaning of the word in a field: the organisation's, else the system's. A word of neither is refused by its name. */
export function ownMeaningOf<T extends string>(vocabulary: Vocabulary<T>, fields: Fields, name: string): T | null {
  const told = toldOf(vocabulary.own, fields, name)
  if (told === undefined) return meaningOf(vocabulary.table, fields, name)
  if (told === null) return null
  const meaning = vocabulary.of.find((each) => each === told)
  if (meaning !== undefined) return meaning
  throw fault('UNKNOWN_VALUE', [name], `${name} cannot mean ${told}, only ${vocabulary.of.join(', ')}`)
}

/** Does the organisation say what this word means? */
export function isOwnWord(own: OwnOfKind, fields: Fields, name: string): boolean {
  return toldOf(own, fields, name) !== undefined
}

/** Undefined where nothing was told of the word. Yes and no are words as well. */
function toldOf({ words }: OwnOfKind, fields: Fields, name: string): string | null | undefined {
  const meanings = Object.hasOwn(words, name) ? words[name] : undefined
  const word = String(fields[name] ?? '').trim()
  return meanings !== undefined && Object.hasOwn(meanings, word) ? meanings[word] : undefined
}

/** The record with the organisation's own columns under the names that the system has for them. */
export function withOwnColumns(fields: Fields, { columns }: OwnOfKind): Fields {
  const renamed = Object.entries(columns).filter(([name]) => Object.hasOwn(fields, name))
  return renamed.length === 0
    ? fields
    : { ...fields, ...Object.fromEntries(renamed.map(([name, standard]) => [standard, fields[name]])) }
}
