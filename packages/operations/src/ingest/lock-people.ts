import { customerNamed, type Identity, type Report } from '@wavelength/core'
import { customersById, type Db, lockAll, ownersOf } from '@wavelength/db'
import type { Settings } from '../settings.ts'
import { identitiesByPerson } from './one-person.ts'
import { nameOf, People } from './people.ts'

/**
 * Finds or names the customers that the reports speak of, and locks them until the end of the transaction.
 * Identities that nobody has yet are locked before they are given away, so that two batches cannot create one
 * person twice. Everybody locks identities first, then customers, each in one order: nobody waits in a circle.
 */
export async function lockPeople(db: Db, settings: Settings, reports: readonly Report[]): Promise<People> {
  const owners = await lockedOwners(db, unique(reports.flatMap(identitiesOf)))
  const people = new People(owners, settings.customerNamespace)
  for (const identities of identitiesByPerson(reports)) people.claim(identities)
  const ids = reports.map((report, index) => idOf(people, report, index))
  const everybody = [...new Set(ids.filter((id) => id !== null))]
  await lockAll(db, everybody)
  people.meet(await customersById(db, everybody))
  requireStillThere(people, owners, everybody)
  for (const [index, report] of reports.entries()) refuseUnknown(people, report, index)
  return people
}

/** The code by which a transaction is told to begin anew. */
class RemovedMeanwhile extends Error {
  readonly code = '40001'
}

/** Who was known a moment ago may have been removed while the lock was waited for. */
function requireStillThere(people: People, owners: ReadonlyMap<string, string>, everybody: readonly string[]): void {
  const known = new Set(owners.values())
  const removed = everybody.find((id) => known.has(id) && people.known(id) === null)
  if (removed !== undefined) throw new RemovedMeanwhile(`customer ${removed} was removed meanwhile`)
}

function idOf(people: People, report: Report, index: number): string | null {
  const ref = customerNamed(report)
  if (ref !== null) return 'id' in ref ? ref.id : people.claim([ref])
  if (report.kind !== 'CUSTOMER') return null
  const customerId = people.claim(report.customer.identities)
  if (customerId === null) refuseTaken(people, report.customer.identities, index)
  return customerId
}

function refuseTaken(people: People, identities: readonly Identity[], index: number): void {
  const told = identities.map((identity) => `${identity.kind} ${identity.value}`).join(', ')
  const message = `these identities belong to different customers, who would have to be merged first: ${told}`
  people.refuse(index, { code: 'IDENTITY_TAKEN', message, field: [] })
}

function refuseUnknown(people: People, report: Report, index: number): void {
  const ref = customerNamed(report)
  if (ref === null || people.find(ref) !== null) return
  people.refuse(index, { code: 'UNKNOWN_CUSTOMER', message: 'no customer has this id', field: ['customer', 'id'] })
}

async function lockedOwners(db: Db, identities: readonly Identity[]): Promise<Map<string, string>> {
  const owners = await readOwners(db, identities)
  const free = identities.filter((identity) => !owners.has(nameOf(identity)))
  if (free.length === 0) return owners
  await lockAll(db, free.map(nameOf))
  return new Map([...owners, ...(await readOwners(db, free))])
}

async function readOwners(db: Db, identities: readonly Identity[]): Promise<Map<string, string>> {
  return new Map((await ownersOf(db, identities)).map((owned) => [nameOf(owned), owned.customerId]))
}

function identitiesOf(report: Report): readonly Identity[] {
  if (report.kind === 'CUSTOMER') return report.customer.identities
  const ref = customerNamed(report)
  return ref === null || 'id' in ref ? [] : [ref]
}

function unique(identities: readonly Identity[]): Identity[] {
  return [...new Map(identities.map((identity) => [nameOf(identity), identity])).values()]
}
