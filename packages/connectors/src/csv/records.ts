import type { Issue } from '@wavelength/core'
import { type Line, textLines } from '../bytes/text-lines.ts'
import { type FieldsOf, fieldSplitter } from './fields.ts'

/** A quoted field may run over lines; one that runs over more, or is longer, was opened by mistake. */
const MOST_LINES = 1_000
const LONGEST_RECORD = 1_048_576

interface ReadRecord {
  readonly status: 'read'
  readonly line: number
  readonly cells: readonly string[]
}

export type CsvRecord =
  | ReadRecord
  | { readonly status: 'unreadable'; readonly line: number; readonly text: string; readonly issue: Issue }

/**
 * The records of a CSV file with the line on which each begins. A quote out of place costs the line that holds it:
 * reading goes on at the very next line, as if the quote had opened nothing.
 */
export async function* csvRecords(
  bytes: AsyncIterable<Uint8Array>,
  { delimiter, encoding }: { delimiter: string; encoding: string },
): AsyncIterable<CsvRecord> {
  const reader = new RecordReader(fieldSplitter(delimiter))
  for await (const batch of textLines(bytes, encoding)) yield* reader.take(batch)
  yield* reader.end()
}

type ReadLine = Line & { status: 'read' }

class RecordReader {
  readonly #fieldsOf: FieldsOf
  /** Fields of the first record; a record over several lines with another number was joined by mistake. */
  #width: number | null = null
  /** Lines of a record whose quoted field is still open. */
  #open: ReadLine[] = []
  #openLength = 0
  /** Lines still to be looked at, the next one last. */
  #ahead: Line[] = []

  constructor(fieldsOf: FieldsOf) {
    this.#fieldsOf = fieldsOf
  }

  *take(lines: readonly Line[]): Iterable<CsvRecord> {
    this.#lookAt(lines)
    for (let line = this.#ahead.pop(); line !== undefined; line = this.#ahead.pop()) {
      const record = this.#open.length > 0 ? this.#continueWith(line) : this.#beginWith(line)
      if (record !== null) yield record
    }
  }

  /** At the end of the file no quote can close any more. */
  *end(): Iterable<CsvRecord> {
    while (this.#open.length > 0) {
      yield this.#giveUpFirst()
      yield* this.take([])
    }
  }

  #beginWith(line: Line): CsvRecord | null {
    if (line.status === 'unreadable') return { ...line, line: line.number }
    if (line.text === '') return null
    if (!hasOddQuotes(line.text)) return this.#recordOf([line]) ?? misquoted(line)
    this.#hold(line)
    return null
  }

  #continueWith(line: Line): CsvRecord | null {
    if (line.status === 'unreadable') {
      this.#lookAt([line])
      return this.#giveUpFirst()
    }
    this.#hold(line)
    if (hasOddQuotes(line.text)) return this.#close()
    return this.#open.length > MOST_LINES || this.#openLength > LONGEST_RECORD ? this.#giveUpFirst() : null
  }

  #close(): CsvRecord {
    const record = this.#recordOf(this.#open)
    if (record === null || record.cells.length !== this.#width) return this.#giveUpFirst()
    this.#clear()
    return record
  }

  #giveUpFirst(): CsvRecord {
    const [first, ...rest] = this.#clear()
    this.#lookAt(rest)
    return misquoted(first)
  }

  #recordOf(lines: readonly ReadLine[]): ReadRecord | null {
    const cells = this.#fieldsOf(lines.map(({ text }) => text).join('\n'))
    if (cells === null) return null
    this.#width ??= cells.length
    return { status: 'read', line: lines[0]?.number ?? 0, cells }
  }

  #lookAt(lines: readonly Line[]): void {
    for (const line of lines.toReversed()) this.#ahead.push(line)
  }

  #hold(line: ReadLine): void {
    this.#open.push(line)
    this.#openLength += line.text.length
  }

  #clear(): ReadLine[] {
    this.#openLength = 0
    return this.#open.splice(0)
  }
}

/** Quotes come in pairs in a whole record, because a quote inside a quoted field is doubled. */
function hasOddQuotes(text: string): boolean {
  let isOdd = false
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at + 1)) isOdd = !isOdd
  return isOdd
}

function misquoted(line: ReadLine | undefined): CsvRecord {
  const message = 'a quote is out of place: a field with quotes begins and ends with one, and doubles those inside'
  const issue: Issue = { code: 'UNREADABLE', field: [], message }
  return { status: 'unreadable', line: line?.number ?? 0, text: (line?.text ?? '').slice(0, 200), issue }
}
