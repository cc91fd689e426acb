import type { CsvGlimpse } from '../glimpse.ts'
import { isConsentColumn, wordsOf } from './column-words.ts'
import { GuessedColumns, type MissingMeaning } from './guessed-columns.ts'
import { suggestCustomer } from './suggest-customer.ts'
import { suggestEvent } from './suggest-event.ts'

export interface MappingSuggestion {
  /** The JSON of a mapping as far as it could be guessed. */
  readonly mapping: Readonly<Record<string, unknown>>
  readonly recognised: readonly { readonly column: string; readonly field: string }[]
  readonly missing: readonly MissingMeaning[]
  /** Columns about what people permit, which an import does not read. */
  readonly consentColumns: readonly string[]
}

/** Guesses what columns mean by their names and values, and leaves to people what cannot be told for sure. */
export function suggestMapping(glimpse: CsvGlimpse, fileName: string): MappingSuggestion {
  const columns = new GuessedColumns(glimpse)
  const mapping = {
    delimiter: glimpse.delimiter,
    ...(glimpse.encoding === 'utf-8' ? {} : { encoding: glimpse.encoding }),
    source: sourceNamed(fileName),
    customer: suggestCustomer(columns),
    events: [suggestEvent(columns)],
  }
  const { recognised, missing } = columns
  return { mapping, recognised, missing, consentColumns: glimpse.columns.filter(isConsentColumn) }
}

/** "Calls March 2025.csv.gz" becomes "calls-march-2025". */
function sourceNamed(fileName: string): string {
  const name = wordsOf(fileName.replace(/(\.(gz|csv|tsv|txt))+$/i, '')).replaceAll(' ', '-')
  return name.slice(0, 60) || 'file'
}
