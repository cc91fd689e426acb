import {
  type Db,
  holdTrackedRun,
  type InteractionKey,
  keyName,
  markImported,
  markKnownElsewhere,
  ownContacts,
  type ToldContact,
} from '@wavelength/db'
import type { ReportOutcome } from './ingest.ts'

export interface TrackedRun {
  readonly id: string
  /** Lasting, as the id is not. */
  readonly number: number
  readonly connector: string
}

/** Keeps who told of what, so that an import can be undone. */
export interface Track {
  /** The import that the reports come from, if any. */
  readonly run: TrackedRun | null
  /** Returns how many reports told something new about contacts known from elsewhere than the import. */
  readonly note: (db: Db, outcomes: readonly ReportOutcome[], created: ReadonlySet<string>) => Promise<number>
}

export async function trackOf(db: Db, importRunId: string | null): Promise<Track> {
  const held = importRunId === null ? null : await holdTrackedRun(db, importRunId)
  const run =
    importRunId === null || held === null ? null : { id: importRunId, number: held.number, connector: held.connector }
  if (run !== null && held?.keepsTrack) return { run, note: (...told) => noteImported(run.number, ...told) }
  return { run, note: noteElsewhere }
}

async function noteImported(
  run: number,
  db: Db,
  outcomes: readonly ReportOutcome[],
  created: ReadonlySet<string>,
): Promise<number> {
  const contacts = contactsIn(outcomes)
  const mergedElsewhere = await countMergedElsewhere(db, run, outcomes, contacts)
  const customers = customersIn(outcomes).map((id) => ({ id, isNew: created.has(id) }))
  await markImported(db, run, { contacts: [...contacts.values()], customers })
  return mergedElsewhere
}

async function countMergedElsewhere(
  db: Db,
  run: number,
  outcomes: readonly ReportOutcome[],
  contacts: ReadonlyMap<string, ToldContact>,
): Promise<number> {
  const merged = outcomes.flatMap((outcome) => (outcome.status === 'MERGED' ? [keyOf(outcome)] : []))
  const known = merged.filter((key) => contacts.get(keyName(key))?.isNew === false)
  const own = new Set((await ownContacts(db, run, known)).map(keyName))
  return known.filter((key) => !own.has(keyName(key))).length
}

/** What no import told of, or one that cannot be undone, holds for good. */
async function noteElsewhere(
  db: Db,
  outcomes: readonly ReportOutcome[],
  created: ReadonlySet<string>,
): Promise<number> {
  const known = [...contactsIn(outcomes).values()].filter(({ isNew }) => !isNew)
  await markKnownElsewhere(
    db,
    known,
    customersIn(outcomes).filter((id) => !created.has(id)),
  )
  return 0
}

/** Every contact that was told of, once. */
function contactsIn(outcomes: readonly ReportOutcome[]): Map<string, ToldContact> {
  const contacts = new Map<string, ToldContact>()
  for (const outcome of outcomes) {
    if (!('interactionId' in outcome)) continue
    const key = keyOf(outcome)
    const isNew = outcome.status === 'STORED' || contacts.get(keyName(key))?.isNew === true
    contacts.set(keyName(key), { ...key, isNew })
  }
  return contacts
}

function customersIn(outcomes: readonly ReportOutcome[]): string[] {
  return [...new Set(outcomes.flatMap((outcome) => ('customerId' in outcome ? [outcome.customerId] : [])))]
}

function keyOf({
  customerId,
  interactionId,
}: {
  readonly customerId: string
  readonly interactionId: string
}): InteractionKey {
  return { customerId, id: interactionId }
}
