const SPACE = 0x20
const TAB = 0x09
const EQUALS_SIGN = 0x3d

const LONGEST_UNFOLDED = 65_536

/** A line that may go on in the next one: unfolding comes before decoding, because old writers fold within letters. */
export class ContentLine {
  readonly line: number
  readonly #isHeld: boolean
  readonly #isQuotedPrintable: boolean
  readonly #earlier: Uint8Array[] = []
  #last: Uint8Array
  #length: number

  constructor(content: Uint8Array, line: number, properties: readonly string[]) {
    const head = Buffer.from(content.subarray(0, 200)).toString('latin1')
    const name = nameOf(head)
    this.line = line
    this.#isHeld = name === 'BEGIN' || name === 'END' || properties.includes(name)
    this.#isQuotedPrintable = /^[^:]*;(?:ENCODING=)?QUOTED-PRINTABLE[;:]/i.test(head)
    this.#last = content
    this.#length = content.length
  }

  /** Folded lines begin with white space; in vCard 2.1 a line of quoted-printable ends with an equals sign. */
  goesOn(next: Uint8Array): boolean {
    if (next[0] === SPACE || next[0] === TAB) return true
    return this.#isSoftlyBroken()
  }

  #isSoftlyBroken(): boolean {
    return this.#isQuotedPrintable && this.#last.at(-1) === EQUALS_SIGN
  }

  add(next: Uint8Array): void {
    const part = this.#isSoftlyBroken() ? next : next.subarray(1)
    const before = this.#isSoftlyBroken() ? this.#last.subarray(0, -1) : this.#last
    this.#last = part
    if (!this.#isHeld || this.#length > LONGEST_UNFOLDED) return
    this.#earlier.push(before)
    this.#length += part.length
  }

  /** Null for a line that nobody asked for, or that is longer than any honest one. */
  bytes(): Uint8Array | null {
    return this.#isHeld && this.#length <= LONGEST_UNFOLDED ? Buffer.concat([...this.#earlier, this.#last]) : null
  }
}

/** UTF-8, or the encoding of Windows where it is none: files of old programs say nothing of theirs. */
export function decodedLine(line: ContentLine): string | null {
  const bytes = line.bytes()
  if (bytes === null) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** The name of a line's property in upper case, without the group that Apple puts before it. */
export function nameOf(text: string): string {
  const name = /^(?:[\w-]+\.)?([\w-]+)(?=[;:])/.exec(text)?.[1]
  return name?.toUpperCase() ?? ''
}
