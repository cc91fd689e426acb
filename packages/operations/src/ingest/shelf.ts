import { type ContactFacts, type IdentifiedContact, joinFacts } from '@wavelength/core'
import { type InteractionKey, keyName, type StoredInteraction } from '@wavelength/db'
import { isSame } from '../same.ts'

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

  constructor(stored: readonly StoredInteraction[]) {
    this.#stored = new Map(stored.map((each) => [keyName(each), each]))
  }

  has(key: InteractionKey): boolean {
    return this.#changed.has(keyName(key)) || this.#stored.has(keyName(key))
  }

  /** Joins a report to its contact and says what that made of it. */
  put(key: InteractionKey, facts: ContactFacts): 'STORED' | 'MERGED' | 'DUPLICATE' {
    const before = this.#stored.get(keyName(key)) ?? null
    const current = this.#changed.get(keyName(key))?.contact ?? before
    if (current === null) return this.#change('STORED', key, { ...facts, id: key.id }, before)
    const joined = { ...joinFacts(current, facts), id: key.id }
    if (isSame<IdentifiedContact>(current, joined)) return 'DUPLICATE'
    return this.#change('MERGED', key, joined, before)
  }

  changed(): ChangedContact[] {
    return [...this.#changed.values()]
  }

  #change<S>(status: S, key: InteractionKey, contact: IdentifiedContact, before: StoredInteraction | null): S {
    this.#changed.set(keyName(key), { customerId: key.customerId, contact, before })
    return status
  }
}
