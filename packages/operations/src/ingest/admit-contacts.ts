import type { Issue, Report } from '@wavelength/core'
import { type Db, type InteractionKey, interactionsByKey, keyName } from '@wavelength/db'
import { interactionId } from '../uuid-v5.ts'
import type { ReportOutcome } from './ingest.ts'
import type { People } from './people.ts'
import { parentsOf } from './rejected.ts'
import { type ChangedContact, Shelf } from './shelf.ts'
import { newlyCovered, type Watermarks } from './watermarks.ts'

interface Asked {
  readonly index: number
  readonly report: Report & { readonly kind: 'CONTACT' }
  readonly key: InteractionKey
}

/**
 * Joins the reported contacts with what is stored and decides the outcome of each report. Returns the contacts
 * that changed by it, each once. A reply may stand before what it answers within the batch.
 */
export async function admitContacts(
  db: Db,
  reports: readonly Report[],
  people: People,
  outcomes: ReportOutcome[],
  watermarks: Watermarks,
): Promise<ChangedContact[]> {
  const asked = reports.flatMap((report, index) =>
    outcomes[index] === undefined ? askedOf(people, report, index) : [],
  )
  const covered = await newlyCovered(db, watermarks)
  const named = await interactionsByKey(db, uniqueKeys(asked.flatMap(keysOf)))
  const shelf = new Shelf([...named, ...covered], watermarks)
  let waiting = asked
  let isMoving = true
  while (isMoving) {
    const early = waiting.filter((each) => !isReady(shelf, each))
    for (const each of waiting.filter((one) => !early.includes(one))) {
      outcomes[each.index] = {
        status: shelf.put(each.key, each.report.event.facts),
        customerId: each.key.customerId,
        interactionId: each.key.id,
      }
    }
    isMoving = early.length < waiting.length
    waiting = early
  }
  for (const { index, report } of waiting) outcomes[index] = { status: 'REJECTED', issue: replyToUnknown(report) }
  for (const each of covered) shelf.put(each, each)
  return shelf.changed()
}

function askedOf(people: People, report: Report, index: number): Asked[] {
  const customerId = report.kind === 'CONTACT' ? people.find(report.event.customer) : null
  if (report.kind !== 'CONTACT' || customerId === null) return []
  const { source, sourceId } = report.event.facts
  return [{ index, report, key: { customerId, id: interactionId(source, sourceId) } }]
}

/** The contact itself and, where it must answer something known, what it answers. */
function keysOf({ report, key }: Asked): InteractionKey[] {
  const parents = report.event.replyMustBeKnown ? parentsOf(report.event) : []
  return [key, ...parents.map((id) => ({ customerId: key.customerId, id }))]
}

function isReady(shelf: Shelf, { report, key }: Asked): boolean {
  if (!report.event.replyMustBeKnown) return true
  return parentsOf(report.event).some((id) => shelf.has({ customerId: key.customerId, id }))
}

function replyToUnknown(report: Asked['report']): Issue {
  const { source, inReplyTo } = report.event.facts
  const message = `the customer has no contact ${source} ${inReplyTo.join(', ')} that this could answer; it is kept, and taken when that contact arrives`
  return { code: 'REPLY_TO_UNKNOWN', message, field: ['inReplyTo'] }
}

function uniqueKeys(keys: readonly InteractionKey[]): InteractionKey[] {
  return [...new Map(keys.map((key) => [keyName(key), key])).values()]
}
