const LINE_FEED = 10

export interface ByteLine {
  /** Counted from 1. */
  readonly number: number
  /** Without the line feed; only the beginning when the line is not whole. */
  readonly bytes: Uint8Array
  readonly isWhole: boolean
}

/** Splits bytes at line feeds, a batch for each chunk. Of a line longer than `longest`, only that many bytes are held. */
export async function* byteLines(
  bytes: AsyncIterable<Uint8Array>,
  longest: number,
): AsyncIterable<readonly ByteLine[]> {
  const open = new OpenLine(longest)
  for await (const chunk of bytes) {
    const lines: ByteLine[] = []
    let from = 0
    for (let to = chunk.indexOf(LINE_FEED); to !== -1; to = chunk.indexOf(LINE_FEED, from)) {
      lines.push(open.endedBy(chunk.subarray(from, to)))
      from = to + 1
    }
    open.hold(chunk.subarray(from))
    if (lines.length > 0) yield lines
  }
  if (!open.isEmpty()) yield [open.endedBy(new Uint8Array())]
}

/** The line without a byte order mark and without a carriage return at its end. */
export function contentOf({ number, bytes }: ByteLine): Uint8Array {
  const hasMark = number === 1 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  return bytes.subarray(hasMark ? 3 : 0, bytes.at(-1) === 0x0d ? -1 : undefined)
}

/** The line whose end has not been seen yet. */
class OpenLine {
  readonly #longest: number
  #number = 1
  #held: Uint8Array[] = []
  #length = 0

  constructor(longest: number) {
    this.#longest = longest
  }

  isEmpty(): boolean {
    return this.#length === 0
  }

  hold(part: Uint8Array): void {
    const room = this.#longest - this.#length
    if (part.length > 0 && room > 0) this.#held.push(part.subarray(0, room))
    this.#length += part.length
  }

  endedBy(part: Uint8Array): ByteLine {
    this.hold(part)
    const line = {
      number: this.#number,
      bytes: this.#held.length === 1 ? (this.#held[0] ?? part) : Buffer.concat(this.#held),
      isWhole: this.#length <= this.#longest,
    }
    this.#number += 1
    this.#held = []
    this.#length = 0
    return line
  }
}
