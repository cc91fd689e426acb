import { type ContactFacts, customerNamed, type Report, underWatermark } from '@wavelength/core'
import { coveredBy, type Db, type StoredInteraction, type StoredWatermark, watermarksOf } from '@wavelength/db'
import type { ReportOutcome } from './ingest.ts'
import type { People } from './people.ts'

/** How far messages to the customers of one batch are known to have come, the batch included. */
export class Watermarks {
  readonly #known = new Map<string, StoredWatermark>()
  readonly #moved = new Set<string>()

  constructor(stored: readonly StoredWatermark[]) {
    for (const each of stored) this.#known.set(nameOf(each), each)
  }

  /** Those that this batch moved on. */
  get moved(): readonly StoredWatermark[] {
    return [...this.#moved].sort().flatMap((name) => this.#known.get(name) ?? [])
  }

  /** True when that tells something new. */
  move(told: StoredWatermark): boolean {
    const known = this.#known.get(nameOf(told))
    if (known !== undefined && known.upTo >= told.upTo) return false
    this.#known.set(nameOf(told), told)
    this.#moved.add(nameOf(told))
    return true
  }

  /** The contact with all that is known to hold for it too. */
  applied<F extends ContactFacts>(customerId: string, contact: F): F {
    if (this.#known.size === 0) return contact
    let facts: ContactFacts = contact
    for (const watermark of this.#known.values())
      if (watermark.customerId === customerId) facts = underWatermark(facts, watermark)
    return facts === contact ? contact : { ...contact, ...facts }
  }
}

/** Reads what is known of the customers of the batch, moves it on by what the batch tells, and decides those reports. */
export async function moveWatermarks(
  db: Db,
  reports: readonly Report[],
  people: People,
  outcomes: ReportOutcome[],
): Promise<Watermarks> {
  const watermarks = new Watermarks(await watermarksOf(db, messagedIn(reports, people)))
  for (const [index, report] of reports.entries()) {
    if (report.kind !== 'WATERMARK' || outcomes[index] !== undefined) continue
    const { customer, ...told } = report.event
    const customerId = people.find(customer)
    if (customerId === null) throw new Error('a watermark of nobody must have been refused')
    const isNew = watermarks.move({ customerId, ...told })
    outcomes[index] = { status: isNew ? 'RECORDED' : 'KNOWN', customerId }
  }
  return watermarks
}

/** Whom the batch tells watermarks or outbound contacts of. */
function messagedIn(reports: readonly Report[], people: People): string[] {
  const ids = reports.flatMap((report) => {
    const isMessaged =
      report.kind === 'WATERMARK' || (report.kind === 'CONTACT' && report.event.facts.direction === 'OUTBOUND')
    const ref = isMessaged ? customerNamed(report) : null
    return ref === null ? [] : (people.find(ref) ?? [])
  })
  return [...new Set(ids)]
}

/** The stored contacts that have come under a watermark with this batch. */
export async function newlyCovered(db: Db, watermarks: Watermarks): Promise<StoredInteraction[]> {
  const covered: StoredInteraction[] = []
  for (const watermark of watermarks.moved) covered.push(...(await coveredBy(db, watermark)))
  return covered
}

function nameOf({ customerId, source, channel, outcome }: StoredWatermark): string {
  return [customerId, source, channel, outcome].join('\n')
}
