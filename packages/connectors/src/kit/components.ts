import { byteLines, contentOf } from '../bytes/byte-lines.ts'
import { ContentLine, decodedLine, nameOf } from './content-line.ts'

/** One BEGIN ... END of a calendar (RFC 5545) or an address book (RFC 6350), as unfolded lines without those two. */
export interface Component {
  readonly kind: string
  /** The line of the file on which it begins. */
  readonly line: number
  readonly lines: readonly string[]
  /** Why it cannot be read; null when it can. */
  readonly fault: string | null
}

export interface ComponentChoice {
  /** The components that are cut out, by their names in upper case. */
  readonly kinds: readonly string[]
  /** Those of them whose inner components belong to them; those within others are let go. */
  readonly withInner?: readonly string[]
  /** The lines that are held, by the names of their properties in upper case. Others may be pictures of megabytes. */
  readonly properties: readonly string[]
}

/** A component that was cut out, or a line that stands in none. */
export type Cut = { readonly component: Component } | { readonly outer: string }

const LONGEST_LINE = 65_536

/** Cuts a file into its components without holding more than one. A broken one costs itself alone. */
export async function* componentsIn(bytes: AsyncIterable<Uint8Array>, choice: ComponentChoice): AsyncIterable<Cut> {
  const cutter = new Cutter(choice)
  let open: ContentLine | null = null
  for await (const batch of byteLines(bytes, LONGEST_LINE)) {
    for (const line of batch) {
      const content = contentOf(line)
      if (open?.goesOn(content)) open.add(content)
      else {
        if (open !== null) yield* cutter.take(decodedLine(open), open.line)
        open = new ContentLine(content, line.number, choice.properties)
      }
    }
  }
  if (open !== null) yield* cutter.take(decodedLine(open), open.line)
  yield* cutter.end()
}

const MOST_LINES = 5_000

class Cutter {
  readonly #choice: ComponentChoice
  #open: { readonly kind: string; readonly line: number; readonly lines: string[] } | null = null
  /** The components within the open one that have not ended. */
  #inner: string[] = []

  constructor(choice: ComponentChoice) {
    this.#choice = choice
  }

  *take(text: string | null, line: number): Iterable<Cut> {
    if (text === null) return
    const name = nameOf(text)
    const kind = text
      .slice(text.indexOf(':') + 1)
      .trim()
      .toUpperCase()
    if (name === 'BEGIN') yield* this.#begin(kind, text, line)
    else if (name === 'END') yield* this.#endOf(kind, text)
    else if (this.#open === null) yield { outer: text }
    else if (this.#inner.length === 0 || this.#holdsInner()) this.#hold(text)
  }

  *end(): Iterable<Cut> {
    if (this.#open !== null) yield this.#close('is not ended')
  }

  *#begin(kind: string, text: string, line: number): Iterable<Cut> {
    const isChosen = this.#choice.kinds.includes(kind)
    if (this.#open !== null && !isChosen) {
      this.#inner.push(kind)
      if (this.#holdsInner()) this.#hold(text)
      return
    }
    if (this.#open !== null) yield this.#close('is not ended')
    if (isChosen) this.#open = { kind, line, lines: [] }
    else yield { outer: text }
  }

  *#endOf(kind: string, text: string): Iterable<Cut> {
    if (this.#open?.kind === kind) return yield this.#close(null)
    if (this.#open === null) return yield { outer: text }
    const at = this.#inner.lastIndexOf(kind)
    if (at >= 0) {
      this.#inner.length = at
      if (this.#holdsInner()) this.#hold(text)
    } else if (!this.#choice.kinds.includes(kind)) yield this.#close('is not ended')
  }

  #holdsInner(): boolean {
    return this.#open !== null && (this.#choice.withInner ?? []).includes(this.#open.kind)
  }

  #hold(text: string): void {
    if (this.#open !== null && this.#open.lines.length <= MOST_LINES) this.#open.lines.push(text)
  }

  #close(broken: string | null): Cut {
    const { kind = '', line = 0, lines = [] } = this.#open ?? {}
    this.#open = null
    this.#inner = []
    const fault = lines.length > MOST_LINES ? `has more than ${MOST_LINES} lines` : broken
    return { component: { kind, line, lines, fault } }
  }
}
