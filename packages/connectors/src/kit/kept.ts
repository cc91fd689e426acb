import { withoutWords } from './without-words.ts'

/** Enough to replay any honest line, little enough to store beside each contact. */
const MOST_KEPT = 16_384

/** In well-formed JSON these escapes are left only for what a jsonb column refuses: NUL and halves of letters. */
const UNSTORABLE = /\\u(?:0000|d[89a-f])/

/** What is kept of a line for replay: its value where that can be stored, else the beginning of its text. */
export function keptOf(text: string, value: unknown): unknown {
  if (text.length > MOST_KEPT) return text.slice(0, MOST_KEPT).toWellFormed()
  if (value === null) return text
  return text.includes('\\u') && UNSTORABLE.test(JSON.stringify(value)) ? text : value
}

/** What is kept of a vendor's record: nothing that people wrote to each other. */
export function keptRecord(record: unknown): unknown {
  const kept = withoutWords(record)
  return keptOf(JSON.stringify(kept), kept)
}
