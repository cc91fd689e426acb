import type { Channel, Direction, Instant, Report } from '@wavelength/core'

/** So many of one channel and direction. */
export interface FoundContacts {
  readonly channel: Channel
  readonly direction: Direction
  readonly contacts: number
}

/** What a file would come to, as far as it can be told without a store. */
export class DryRun {
  readonly #byKind = new Map<string, FoundContacts>()
  readonly #customers = new Set<string>()
  #records = 0
  #customerRecords = 0
  #recorded = 0
  #rejected = 0
  #skipped = 0
  #first = Number.POSITIVE_INFINITY
  #last = Number.NEGATIVE_INFINITY

  note(report: Report): void {
    this.#records += 1
    if (report.kind === 'REJECTED') this.#rejected += 1
    else if (report.kind === 'SKIPPED') this.#skipped += 1
    else if (report.kind === 'CONTACT') this.#noteContact(report)
    else if (report.kind === 'CUSTOMER') {
      this.#customerRecords += 1
      this.#noteCustomer(report.customer.identities[0])
    } else {
      this.#recorded += 1
      this.#noteCustomer(report.event.customer)
    }
  }

  #noteContact({ event: { facts, customer } }: Report & { readonly kind: 'CONTACT' }): void {
    const { channel, direction } = facts
    const name = `${channel} ${direction}`
    this.#byKind.set(name, { channel, direction, contacts: (this.#byKind.get(name)?.contacts ?? 0) + 1 })
    this.#first = Math.min(this.#first, facts.occurredAt)
    this.#last = Math.max(this.#last, facts.occurredAt)
    this.#noteCustomer(customer)
  }

  #noteCustomer(named: object | undefined): void {
    this.#customers.add(JSON.stringify(named))
  }

  get records(): number {
    return this.#records
  }

  get rejected(): number {
    return this.#rejected
  }

  /** Reports about customers alone. */
  get customerRecords(): number {
    return this.#customerRecords
  }

  /** Consents and watermarks. */
  get recorded(): number {
    return this.#recorded
  }

  /** Records that are about no contact. */
  get skipped(): number {
    return this.#skipped
  }

  /** Customers as the file names them; one who is named in two ways counts twice. */
  get customers(): number {
    return this.#customers.size
  }

  get contacts(): number {
    return [...this.#byKind.values()].reduce((sum, { contacts }) => sum + contacts, 0)
  }

  /** Most frequent first. */
  get byChannel(): readonly FoundContacts[] {
    return [...this.#byKind.values()].sort((a, b) => b.contacts - a.contacts)
  }

  /** The first and the last contact; null when there is none. */
  get period(): { readonly from: Instant; readonly to: Instant } | null {
    return this.contacts === 0 ? null : { from: this.#first, to: this.#last }
  }
}
