import { OpenTag } from './open-tag.ts'

/** A tag as it is written, from "<" to ">"; of one that is not whole only the beginning. */
export interface XmlTag {
  readonly text: string
  readonly isWhole: boolean
}

/** What stands between these is no tag: comments, character data, instructions. */
const PASSED_OVER = [
  { from: '<!--', to: '-->' },
  { from: '<![CDATA[', to: ']]>' },
  { from: '<?', to: '?>' },
]
const LONGEST_BEGINNING = 9

/** Cuts the tags out of XML as it comes in, without holding more than one of them. What stands between tags is left out. */
export class XmlTags {
  /** What can only be told once more has come. */
  #rest = ''
  #tag: OpenTag | null = null
  #passesTo: string | null = null

  push(text: string): XmlTag[] {
    return this.#cut(this.#rest + text, LONGEST_BEGINNING)
  }

  /** What is left when nothing more comes; a tag without its end is not whole. */
  end(): XmlTag[] {
    const tags = this.#cut(this.#rest, 1)
    return this.#tag === null ? tags : [...tags, this.#tag]
  }

  #cut(text: string, leastAhead: number): XmlTag[] {
    const tags: XmlTag[] = []
    let at = 0
    while (at < text.length) {
      if (this.#tag !== null) at = this.#take(this.#tag, text, at, tags)
      else if (this.#passesTo !== null) at = this.#passOver(this.#passesTo, text, at)
      else {
        at = text.indexOf('<', at)
        if (at === -1) at = text.length
        if (text.length - at < leastAhead) break
        this.#begin(text, at)
      }
      if (this.#passesTo !== null && text.length - at < this.#passesTo.length) break
    }
    this.#rest = text.slice(at)
    return tags
  }

  #take(tag: OpenTag, text: string, from: number, tags: XmlTag[]): number {
    const at = tag.take(text, from)
    if (tag.state === 'OPEN') return at
    tags.push(tag)
    this.#tag = null
    return at
  }

  #begin(text: string, at: number): void {
    const passed = PASSED_OVER.find(({ from }) => text.startsWith(from, at))
    if (passed === undefined) this.#tag = new OpenTag()
    else this.#passesTo = passed.to
  }

  /** Where the end may have come in part, that part is looked at again. */
  #passOver(to: string, text: string, from: number): number {
    const end = text.indexOf(to, from)
    if (end === -1) return Math.max(from, text.length - to.length + 1)
    this.#passesTo = null
    return end + to.length
  }
}
