/** Longer values are no record of a contact, and holding them would cost memory. */
export const LONGEST_VALUE = 1_048_576

/** A JSON value whose end has not been seen yet. */
export class OpenValue {
  #text = ''
  #length = 0
  #depth = 0
  #isInString = false
  #isEscaped = false
  isComplete = false
  isScalar = false

  get text(): string {
    return this.#text
  }

  get isWhole(): boolean {
    return this.#length <= LONGEST_VALUE
  }

  /** Takes what belongs to the value and returns where that ends. */
  take(text: string, from: number): number {
    const to = this.#endIn(text, from)
    this.#length += to - from
    if (this.isWhole) this.#text += text.slice(from, to)
    return to
  }

  #endIn(text: string, from: number): number {
    for (let at = from; at < text.length; at += 1) {
      const code = text.charCodeAt(at)
      if (this.isScalar && isAfterScalar(code)) {
        this.isComplete = true
        return at
      }
      this.#pass(code)
      if (this.isComplete) return at + 1
    }
    return text.length
  }

  #pass(code: number): void {
    if (this.#isInString) this.#passInString(code)
    else if (code === QUOTE) this.#isInString = true
    else if (code === OPEN_BRACE || code === OPEN_BRACKET) this.#depth += 1
    else if (code === CLOSE_BRACE || code === CLOSE_BRACKET) this.#leave()
    else if (this.#depth === 0) this.isScalar = true
  }

  #passInString(code: number): void {
    if (this.#isEscaped) this.#isEscaped = false
    else if (code === BACKSLASH) this.#isEscaped = true
    else if (code === QUOTE) {
      this.#isInString = false
      this.isComplete = this.#depth === 0
    }
  }

  #leave(): void {
    this.#depth -= 1
    this.isComplete = this.#depth <= 0
  }
}

const QUOTE = 34
const BACKSLASH = 92
const OPEN_BRACKET = 91
const CLOSE_BRACKET = 93
const OPEN_BRACE = 123
const CLOSE_BRACE = 125

/** White space, a comma or a bracket that closes what the scalar stands in. */
function isAfterScalar(code: number): boolean {
  return code <= 32 || code === 44 || code === CLOSE_BRACE || code === CLOSE_BRACKET
}
