import type { Fields } from '../kit/told.ts'
import { textIn } from '../kit/vendor-words.ts'

/** More people than any network lets write in one group. */
const MOST_ADDRESSES = 1_000

/** A multimedia message whose end has not been seen yet: its parts and addresses stand in tags of their own. */
export class OpenMms {
  readonly #attributes: Fields
  readonly #addresses: Fields[] = []
  #text: string | null = null
  /** Why it cannot be read; null when it can. */
  problem: string | null = null

  constructor(attributes: Fields) {
    this.#attributes = attributes
  }

  get fields(): Fields {
    return { ...this.#attributes, addresses: this.#addresses, text: this.#text, sub: null }
  }

  take(name: string, attributes: Fields): void {
    if (name === 'part' && textIn(attributes, 'ct') === 'text/plain') this.#text ??= textIn(attributes, 'text')
    if (name !== 'addr') return
    if (this.#addresses.length < MOST_ADDRESSES)
      this.#addresses.push({ address: attributes.address, type: attributes.type })
    else this.spoil(`has more than ${MOST_ADDRESSES} addresses`)
  }

  spoil(why: string): void {
    this.problem ??= why
  }
}
