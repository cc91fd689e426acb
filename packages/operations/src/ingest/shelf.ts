import { type ContactFacts, type IdentifiedContact, joinFacts } from '@wavelength/core'
import { type InteractionKey, keyName, type StoredInteraction } from '@wavelength/db'
import { isSame } from '../same.ts'
import type { Watermarks } from './watermarks.ts'

/** A contact that is new or has changed, with what was stored before. */
export interface ChangedContact {
  readonly customerId: string
  readonly contact: IdentifiedContact
  readonly before: StoredInteraction | null
}

/** The contacts of one batch as they stand while its reports are joined to them. */
export class Shelf {
  readonly #stored: ReadonlyMap<string, StoredInteraction>
  readonly #changed = new Map<string, ChangedContact>()
  readonly #watermarks: Watermarks

  constructor(stored: readonly StoredInteraction[], watermarks: Watermarks) {
    this.#stored = new Map(stored.map((each) => [keyName(each), each]))
    this.#watermarks = watermarks
  }

  has(key: InteractionKey): boolean {
    return this.#changed.has(keyName(key)) || this.#stored.has(keyName(key))
  }

  /** Joins a report to its contact and says what that made of it. */
  put(key: InteractionKey, facts: ContactFacts): 'STORED' | 'MERGED' | 'DUPLICATE' {
    const before = this.#stored.get(keyName(key)) ?? null
    const current = this.#changed.get(keyName(key))?.contact ?? before
    const joined = this.#joined(key, current, facts)
    if (current === null) return this.#change('STORED', key, joined, before)
    if (isSame<IdentifiedContact>(current, joined)) return 'DUPLICATE'
    return this.#change('MERGED', key, joined, before)
  }

  #joined({ customerId, id }: InteractionKey, current: ContactFacts | null, facts: ContactFacts): IdentifiedContact {
    const joined = current === null ? facts : joinFacts(current, facts)
    return { ...this.#watermarks.applied(customerId, joined), id }
  }

  changed(): ChangedContact[] {
    return [...this.#changed.values()]
  }

  #change<S>(status: S, key: InteractionKey, contact: IdentifiedContact, before: StoredInteraction | null): S {
    this.#changed.set(keyName(key), { customerId: key.customerId, contact, before })
    return status
  }
}
