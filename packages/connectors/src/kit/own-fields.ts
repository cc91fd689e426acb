import { CHANNELS, DIRECTIONS, type Issue, OUTCOMES, readFields, shortened } from '@wavelength/core'
import type { Fields } from './told.ts'

/** By the kind of record, how an organisation uses what a system leaves to it. Nobody else can know. */
export type OwnFields = Readonly<Record<string, OwnOfKind>>

export interface OwnOfKind {
  /** The system's own name for each column that the organisation named otherwise. */
  readonly columns: Readonly<Record<string, string>>
  /** By the system's name of a column, what its words mean. The word "" is an empty one; null is about no contact. */
  readonly words: Readonly<Record<string, Words>>
}

type Words = Readonly<Record<string, string | null>>

type ParsedOwnFields =
  | { readonly status: 'parsed'; readonly value: OwnFields }
  | { readonly status: 'rejected'; readonly issues: readonly Issue[] }

const MEANINGS: readonly string[] = [...CHANNELS, ...DIRECTIONS, ...OUTCOMES]

/** Reads `{"Task": {"columns": {"Outcome__c": "CallDisposition"}, "words": {"CallDisposition": {"Left VM": "VOICEMAIL"}}}}`. */
export function parseOwnFields(json: unknown): ParsedOwnFields {
  const issues: Issue[] = []
  const kinds = tableIn(json, [], issues).map(([kind, value]) => [kind, parseKind(value, [kind], issues)])
  return issues.length > 0
    ? { status: 'rejected', issues }
    : { status: 'parsed', value: Object.fromEntries(kinds) as OwnFields }
}

function parseKind(json: unknown, place: readonly string[], issues: Issue[]): Fields {
  const parts = Object.fromEntries(tableIn(json, place, issues))
  for (const name of Object.keys(parts).filter((each) => each !== 'columns' && each !== 'words'))
    issues.push(wrong([...place, name], 'is neither columns nor words'))
  const { columns = {}, words = {} } = parts
  for (const [column, name] of tableIn(columns, [...place, 'columns'], issues))
    if (typeof name !== 'string' || name === '')
      issues.push(wrong([...place, 'columns', column], 'is not the name of a column'))
  for (const [column, meanings] of tableIn(words, [...place, 'words'], issues))
    noteMeanings(meanings, [...place, 'words', column], issues)
  return { columns, words }
}

function noteMeanings(json: unknown, place: readonly string[], issues: Issue[]): void {
  for (const [word, meaning] of tableIn(json, place, issues))
    if (meaning !== null && !MEANINGS.some((each) => each === meaning))
      issues.push(
        wrong(
          [...place, word],
          `is "${shortened(String(meaning))}", which is not null and none of ${MEANINGS.join(', ')}`,
        ),
      )
}

/** The entries of an object. What is none is noted, and read as an empty one. */
function tableIn(value: unknown, place: readonly string[], issues: Issue[]): [string, unknown][] {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return Object.entries(readFields(value, []))
  issues.push(wrong(place, 'is not an object'))
  return []
}

function wrong(field: readonly string[], message: string): Issue {
  return { code: 'UNKNOWN_VALUE', field, message }
}
