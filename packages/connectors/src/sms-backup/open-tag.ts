/** Of a longer value the beginning is kept: pictures stand in attributes of many megabytes. */
const LONGEST_VALUE = 65_536
/** Longer tags than this are no record of a contact, and holding them would cost memory. */
const LONGEST_TAG = 1_048_576

const MARKS = { outside: /["'<>]/g, '"': /["<]/g, "'": /['<]/g }

/** A tag whose end has not been seen yet. */
export class OpenTag {
  #text = ''
  #length = 0
  #quote: '"' | "'" | null = null
  #valueLength = 0
  /** BROKEN: another tag began within it, which even a value must not hold. */
  state: 'OPEN' | 'CLOSED' | 'BROKEN' = 'OPEN'

  get text(): string {
    return this.#text
  }

  get isWhole(): boolean {
    return this.state === 'CLOSED' && this.#length <= LONGEST_TAG
  }

  /** Takes what belongs to the tag, from its "<" on, and returns where that ends. */
  take(text: string, from: number): number {
    const start = this.#length === 0 ? from + 1 : from
    const marks = MARKS[this.#quote ?? 'outside']
    marks.lastIndex = start
    const found = marks.exec(text)
    this.#hold(text.slice(from, found?.index ?? text.length))
    return found === null ? text.length : this.#pass(found[0], found.index)
  }

  #pass(mark: string, at: number): number {
    if (mark === '<') {
      this.state = 'BROKEN'
      return at
    }
    if (mark === '>') this.state = 'CLOSED'
    else if (this.#quote !== null) this.#leaveValue()
    else if (mark === '"' || mark === "'") this.#quote = mark
    this.#keep(mark)
    return at + 1
  }

  #hold(text: string): void {
    const isValue = this.#quote !== null
    this.#keep(isValue ? text.slice(0, Math.max(0, LONGEST_VALUE - this.#valueLength)) : text)
    if (isValue) this.#valueLength += text.length
  }

  /** Of a value that was cut short, a reference to a character may be left without its end. */
  #leaveValue(): void {
    if (this.#valueLength > LONGEST_VALUE)
      this.#text = this.#text.slice(0, -12) + this.#text.slice(-12).replace(/&[^;]*$/, '')
    this.#quote = null
    this.#valueLength = 0
  }

  #keep(text: string): void {
    this.#length += text.length
    if (this.#length <= LONGEST_TAG) this.#text += text
  }
}
