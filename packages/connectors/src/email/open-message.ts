/** One mail as it stands in the file; of a long one only the beginning. */
export interface Message {
  /** Counted from 1. */
  readonly number: number
  /** The mbox line that begins it. */
  readonly envelope: string | null
  readonly header: Uint8Array
  readonly body: Uint8Array
}

/** Reports of delivery stand at the beginning of a body; attachments are of no use here. */
const MOST_BODY_BYTES = 262_144
const MOST_HEADER_BYTES = 262_144

/** A mail of which more lines may come. */
export class OpenMessage {
  readonly #number: number
  readonly #envelope: string | null
  readonly #header = new Part(MOST_HEADER_BYTES)
  readonly #body = new Part(MOST_BODY_BYTES)
  #isInBody = false

  constructor(number: number, envelope: string | null) {
    this.#number = number
    this.#envelope = envelope
  }

  add(line: Uint8Array): void {
    if (this.#isInBody) this.#body.add(line)
    else if (line.length === 0) this.#isInBody = true
    else this.#header.add(line)
  }

  closed(): Message {
    return { number: this.#number, envelope: this.#envelope, header: this.#header.joined(), body: this.#body.joined() }
  }
}

const LINE_END = Buffer.from('\r\n')

/** Lines up to a number of bytes; what comes after is let go. */
class Part {
  readonly #most: number
  #lines: Uint8Array[] = []
  #length = 0

  constructor(most: number) {
    this.#most = most
  }

  add(line: Uint8Array): void {
    if (this.#length + line.length > this.#most) this.#length = this.#most
    if (this.#length === this.#most) return
    this.#lines.push(line, LINE_END)
    this.#length += line.length + LINE_END.length
  }

  joined(): Uint8Array {
    return Buffer.concat(this.#lines)
  }
}
