import { LONGEST_VALUE, OpenValue } from './open-value.ts'

/** One value cut out of a JSON document, as text. */
export interface JsonFrame {
  /** The name of the list that the value stood in; null for the document itself, or one of a list of documents. */
  readonly list: string | null
  readonly text: string
  readonly isWhole: boolean
}

/**
 * Cuts a JSON document into the members of its outermost list, or of those lists of its outermost object that are named,
 * as the text comes in and without holding more than one of them. An object without such a list is one frame.
 */
export class JsonFrames {
  readonly #lists: ReadonlySet<string>
  #state: 'OUTSIDE' | 'IN_OBJECT' | 'IN_LIST' = 'OUTSIDE'
  /** The list that is being read: null for the outermost. */
  #list: string | null = null
  #isInObject = false
  #key: string | null = null
  #value: OpenValue | null = null
  #members: string[] = []
  #memberLength = 0
  /** Has the object that is being read held a named list? */
  #hasLists = false

  constructor(lists: Iterable<string>) {
    this.#lists = new Set(lists)
  }

  push(text: string): JsonFrame[] {
    const frames: JsonFrame[] = []
    for (let at = 0; at < text.length; ) {
      if (this.#value === null) this.#value = this.#begin(text[at] ?? '', frames)
      if (this.#value === null) {
        at += 1
        continue
      }
      at = this.#value.take(text, at)
      if (this.#value.isComplete) this.#close(this.#value, frames)
    }
    return frames
  }

  /** What was left open when the text ended; null when nothing was. */
  end(): JsonFrame | null {
    if (this.#value === null && this.#state === 'OUTSIDE') return null
    if (this.#value?.isScalar && this.#state === 'OUTSIDE') return this.#frame(null, this.#value)
    return { list: this.#list, text: this.#value?.text ?? '', isWhole: false }
  }

  /** What a character between values does; the value that it begins, if it begins one. */
  #begin(character: string, frames: JsonFrame[]): OpenValue | null {
    if (/[\s,:\ufeff]/.test(character)) return null
    if (this.#state === 'IN_LIST' && character === ']') return this.#leaveList()
    if (this.#state === 'IN_OBJECT' && character === '}') return this.#leaveObject(frames)
    if (this.#state === 'OUTSIDE' && character === '[') return this.#enterList(null)
    if (this.#state === 'OUTSIDE' && character === '{') {
      this.#state = 'IN_OBJECT'
      this.#isInObject = true
      return null
    }
    const isNamedList = this.#key !== null && this.#lists.has(this.#key) && character === '['
    return isNamedList ? this.#enterList(this.#key) : new OpenValue()
  }

  #enterList(list: string | null): null {
    this.#state = 'IN_LIST'
    this.#hasLists = list !== null
    this.#list = list
    this.#key = null
    return null
  }

  #leaveList(): null {
    this.#state = this.#isInObject ? 'IN_OBJECT' : 'OUTSIDE'
    this.#list = null
    return null
  }

  #leaveObject(frames: JsonFrame[]): null {
    const text = `{${this.#members.join(',')}}`
    if (!this.#hasLists) frames.push({ list: null, text, isWhole: this.#memberLength <= LONGEST_VALUE })
    this.#hasLists = false
    this.#state = 'OUTSIDE'
    this.#isInObject = false
    this.#members = []
    this.#memberLength = 0
    return null
  }

  #close(value: OpenValue, frames: JsonFrame[]): void {
    this.#value = null
    if (this.#state !== 'IN_OBJECT') frames.push(this.#frame(this.#list, value))
    else if (this.#key === null) this.#key = keyIn(value.text)
    else this.#addMember(this.#key, value)
  }

  #frame(list: string | null, value: OpenValue): JsonFrame {
    return { list, text: value.text, isWhole: value.isWhole }
  }

  #addMember(key: string, value: OpenValue): void {
    this.#key = null
    this.#memberLength += value.isWhole ? key.length + value.text.length : Number.POSITIVE_INFINITY
    if (this.#memberLength <= LONGEST_VALUE) this.#members.push(`${JSON.stringify(key)}:${value.text}`)
  }
}

/** The name of a member; the text itself where it is no JSON string. */
function keyIn(text: string): string {
  try {
    return String(JSON.parse(text))
  } catch {
    return text
  }
}
