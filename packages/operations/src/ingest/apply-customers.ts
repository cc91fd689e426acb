import { type ContactPoint, type CustomerRecord, type CustomerRef, customerNamed, type Report } from '@wavelength/core'
import { addIdentities, type Db, noteContactPoints, writeContactPoints, writeCustomers } from '@wavelength/db'
import { isSame } from '../same.ts'
import { pointsOfContact, pointsOfIdentities } from './contact-points.ts'
import type { ReportOutcome } from './ingest.ts'
import type { People } from './people.ts'
import { type Beginning, isDerivedOtherwise, newCustomer, updated } from './updated-customer.ts'

type PointOfCustomer = ContactPoint & { readonly customerId: string }

interface Changes {
  readonly people: People
  readonly beginning: Beginning
  readonly created: Set<string>
  /** Customers to be written. */
  readonly written: Set<string>
  /** Customers whose contacts fall into another cohort or hour now. */
  readonly rederived: Set<string>
  readonly told: PointOfCustomer[]
  readonly used: PointOfCustomer[]
}

export interface AppliedCustomers {
  readonly created: ReadonlySet<string>
  /** Whose contacts must be derived again, because their cohort or their clock has changed? */
  readonly rederived: ReadonlySet<string>
}

/** Creates the customers that are new and writes what the reports tell of the known ones. */
export async function applyCustomers(
  db: Db,
  reports: readonly Report[],
  people: People,
  outcomes: ReportOutcome[],
  beginning: Beginning,
): Promise<AppliedCustomers> {
  const changes: Changes = {
    people,
    beginning,
    created: new Set(),
    written: new Set(),
    rederived: new Set(),
    told: [],
    used: [],
  }
  for (const [index, report] of reports.entries()) {
    if (outcomes[index]?.status === 'REJECTED') continue
    if (report.kind === 'CUSTOMER') outcomes[index] = applyRecord(changes, report.customer)
    const ref = customerNamed(report)
    if (ref === null) continue
    const customerId = meet(changes, ref)
    if (report.kind === 'CONTACT')
      changes.used.push(...pointsOfContact(report).map((point) => ({ ...point, customerId })))
  }
  await writeCustomers(
    db,
    [...changes.written].sort().flatMap((id) => people.known(id) ?? []),
  )
  await addIdentities(db, people.added)
  await writeContactPoints(db, newest(changes.told))
  await noteContactPoints(db, newest(changes.used))
  return { created: changes.created, rederived: changes.rederived }
}

function applyRecord(changes: Changes, record: CustomerRecord): ReportOutcome {
  const customerId = changes.people.claim(record.identities)
  if (customerId === null) throw new Error('a record whose identities are taken must have been refused')
  const before = changes.people.known(customerId)
  const after = updated(before ?? newCustomer(customerId, changes.beginning), record)
  const isChanged = before === null || !isSame(before, after)
  if (isChanged) changes.written.add(customerId)
  if (before !== null && isDerivedOtherwise(before, after)) changes.rederived.add(customerId)
  changes.people.meet([after])
  changes.told.push(...record.contactPoints.map((point) => ({ ...point, customerId })))
  changes.used.push(...pointsOfIdentities(record.identities).map((point) => ({ ...point, customerId })))
  if (before === null) {
    changes.created.add(customerId)
    return { status: 'CREATED', customerId }
  }
  return { status: isChanged ? 'UPDATED' : 'UNCHANGED', customerId }
}

/** Whoever something is told of is a customer from then on. */
function meet({ people, beginning, written, created }: Changes, ref: CustomerRef): string {
  const customerId = people.find(ref)
  if (customerId === null) throw new Error('a report about nobody must have been refused')
  if (people.known(customerId) === null) {
    const identities = 'id' in ref ? [] : [ref]
    people.meet([updated(newCustomer(customerId, beginning), { identities })])
    written.add(customerId)
    created.add(customerId)
  }
  return customerId
}

/** One statement cannot write a row twice; of two tellings the later one counts. In order of the keys. */
function newest(points: readonly PointOfCustomer[]): PointOfCustomer[] {
  const byKey = new Map(points.map((point) => [`${point.customerId}\n${point.channel}\n${point.address}`, point]))
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, point]) => point)
}
