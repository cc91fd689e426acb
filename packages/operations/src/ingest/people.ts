import type { CustomerRef, Identity, Issue } from '@wavelength/core'
import type { StoredCustomer } from '@wavelength/db'
import { uuidV5 } from '../uuid-v5.ts'

type OwnedIdentity = Identity & { readonly customerId: string }

/** Whom the reports of one batch speak of. */
export class People {
  readonly #namespace: string
  readonly #owners: Map<string, string>
  readonly #added: OwnedIdentity[] = []
  readonly #issues = new Map<number, Issue>()
  readonly #stored = new Map<string, StoredCustomer>()

  /** `owners`: customer ids by the names of their identities. */
  constructor(owners: ReadonlyMap<string, string>, namespace: string) {
    this.#owners = new Map(owners)
    this.#namespace = namespace
  }

  /** The identities that the batch adds to customers who are known by now. */
  get added(): readonly OwnedIdentity[] {
    return this.#added.filter(({ customerId }) => this.#stored.has(customerId))
  }

  meet(customers: readonly StoredCustomer[]): void {
    for (const customer of customers) this.#stored.set(customer.id, customer)
  }

  /** The customer as stored, or as the batch has changed it so far. */
  known(customerId: string): StoredCustomer | null {
    return this.#stored.get(customerId) ?? null
  }

  /** Gives identities to one person: the one who has some of them, else a new one. Null when two people have them. */
  claim(identities: readonly Identity[]): string | null {
    const owners = new Set(identities.flatMap((identity) => this.#owners.get(nameOf(identity)) ?? []))
    const [first] = identities
    if (owners.size > 1 || first === undefined) return null
    const customerId = [...owners][0] ?? uuidV5(this.#namespace, nameOf(first))
    for (const identity of identities) this.#give(identity, customerId)
    return customerId
  }

  /** Null when the reference names nobody, and nobody new. */
  find(ref: CustomerRef): string | null {
    if ('id' in ref) return this.#stored.has(ref.id) ? ref.id : null
    return this.#owners.get(nameOf(ref)) ?? null
  }

  refuse(index: number, issue: Issue): void {
    this.#issues.set(index, issue)
  }

  issueOf(index: number): Issue | null {
    return this.#issues.get(index) ?? null
  }

  #give(identity: Identity, customerId: string): void {
    if (this.#owners.has(nameOf(identity))) return
    this.#owners.set(nameOf(identity), customerId)
    this.#added.push({ ...identity, customerId })
  }
}

export function nameOf(identity: Identity): string {
  return `${identity.kind}\n${identity.value}`
}
