import type { ConsentEvent, Report } from '@wavelength/core'
import { addConsents, type Db, type ToldConsent } from '@wavelength/db'
import { uuidV5 } from '../uuid-v5.ts'
import type { ReportOutcome } from './ingest.ts'
import type { People } from './people.ts'
import type { Track } from './track.ts'

/** The namespace of the ids of consents that sources tell of. */
const CONSENTS = '5d9a2f0e-8a4c-4f54-b0f3-6f5f0d7c2a11'

/** Enters the consents of a batch into the ledger, each once, and decides their reports. */
export async function addToldConsents(
  db: Db,
  reports: readonly Report[],
  people: People,
  outcomes: ReportOutcome[],
  { run }: Track,
): Promise<void> {
  const told = reports.flatMap((report, index) => {
    if (report.kind !== 'CONSENT' || outcomes[index] !== undefined) return []
    return [{ index, entry: entryOf(people, report.event, run?.number ?? null) }]
  })
  const entries = new Map(told.map(({ entry }) => [keyOf(entry), entry]))
  const added = await addConsents(db, [...entries.values()])
  for (const { index, entry } of told) {
    const isNew = added.has(entry.id) && entries.delete(keyOf(entry))
    outcomes[index] = { status: isNew ? 'RECORDED' : 'KNOWN', customerId: entry.customerId }
  }
}

function entryOf(people: People, { customer, at, ...event }: ConsentEvent, importRun: number | null): ToldConsent {
  const customerId = people.find(customer)
  if (customerId === null) throw new Error('a consent of nobody must have been refused')
  const { source, channel, purposeClass, status } = event
  const id = uuidV5(CONSENTS, [customerId, source, channel, purposeClass, status, at].join('\n'))
  return { ...event, id, customerId, effectiveFrom: at, importRun }
}

function keyOf({ customerId, id }: ToldConsent): string {
  return `${customerId}/${id}`
}
