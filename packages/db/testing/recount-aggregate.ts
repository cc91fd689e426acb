import type { ManyContacts } from './many-contacts.ts'
import { type Contact, contactsIn, isAsked, keysOf } from './recounted-contact.ts'
import { countMeasure, type RecountedValue } from './recounted-measures.ts'
import { daysOf, type Recounting, startOf } from './recounted-time.ts'

export interface RecountedRow {
  readonly start: number | null
  readonly keys: readonly string[]
  readonly people: number
  readonly values: Readonly<Record<string, RecountedValue>>
}

/** The answer as a reader of the definitions would count it by hand, contact by contact. */
export function recountAggregate(recounting: Recounting, all: ManyContacts): RecountedRow[] {
  const { query, now, zone } = recounting
  const asked = contactsIn(zone, all).filter((contact) => isAsked(query, contact))
  const groups = Map.groupBy(asked, (contact) => JSON.stringify([startOf(query, contact), keysOf(query, contact)]))
  const withoutChannel = {
    ...query,
    dimensions: (query.dimensions ?? []).filter((dimension) => !dimension.startsWith('CHANNEL')),
  }
  const nameAround = (contact: Contact) => JSON.stringify([startOf(query, contact), keysOf(withoutChannel, contact)])
  const around = Map.groupBy(asked, nameAround)
  return [...groups].map(([name, group]) => {
    const [start, keys] = JSON.parse(name) as [number | null, string[]]
    const [first] = group
    const days = () => daysOf(recounting, start)
    const ofAllChannels = first ? (around.get(nameAround(first))?.length ?? 0) : 0
    const values = Object.fromEntries(
      query.measures.map((measure) => [measure, countMeasure(measure, { contacts: group, now, ofAllChannels, days })]),
    )
    return { start, keys, people: new Set(group.map((contact) => contact.customerId)).size, values }
  })
}
