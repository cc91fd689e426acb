import type { Store, StoredKey } from '@wavelength/db'
import { isInForce, isScope, keyInForce, noteKeyUsed } from '@wavelength/operations'
import type { Principal } from '../principal.ts'

/** A revoked key is refused everywhere within this time. */
const BELIEVED_FOR_MS = 5_000
/** "Last used" is for people, who need no more than this. */
const NOTED_EVERY_MS = 60_000
const MOST_KEPT = 10_000

interface Kept {
  readonly key: StoredKey
  readonly readAt: number
}

/** Finds the holder of a key, asking the database about each key at most once in five seconds. */
export class KeyHolders {
  readonly #store: Store
  readonly #now: () => number
  readonly #kept = new Map<string, Kept>()
  readonly #notedAt = new Map<string, number>()

  constructor(store: Store, now: () => number) {
    this.#store = store
    this.#now = now
  }

  async holderOf(secret: string): Promise<Principal | null> {
    const now = this.#now()
    const key = this.#fresh(secret, now) ?? (await this.#read(secret, now))
    if (key === null || !isInForce(key, now)) return null
    await this.#note(key, now)
    return { kind: 'KEY', id: key.id, name: key.name, scopes: new Set(key.scopes.filter(isScope)), guest: null }
  }

  #fresh(secret: string, now: number): StoredKey | null {
    const kept = this.#kept.get(secret)
    return kept !== undefined && now - kept.readAt < BELIEVED_FOR_MS ? kept.key : null
  }

  async #read(secret: string, now: number): Promise<StoredKey | null> {
    const key = await keyInForce(this.#store, secret, now)
    this.#kept.delete(secret)
    if (this.#kept.size >= MOST_KEPT) this.#kept.clear()
    if (key !== null) this.#kept.set(secret, { key, readAt: now })
    return key
  }

  async #note({ id, lastUsedAt }: StoredKey, now: number): Promise<void> {
    const notedAt = this.#notedAt.get(id) ?? lastUsedAt ?? 0
    if (now - notedAt < NOTED_EVERY_MS) return
    this.#notedAt.set(id, now)
    await noteKeyUsed(this.#store, id, now)
  }
}
