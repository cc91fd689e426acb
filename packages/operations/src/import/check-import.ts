import type { Identity, Instant, Report } from '@wavelength/core'
import { type Db, interactionsByKey, keyName, ownersOf } from '@wavelength/db'
import { nameOf } from '../ingest/people.ts'
import { interactionId } from '../uuid-v5.ts'
import { batchesOf } from './batches.ts'
import { DryRun, type FoundContacts } from './dry-run.ts'
import { type ImportWarning, warningsOf } from './import-warnings.ts'
import type { Input } from './input.ts'
import { type ImportPlan, reportsIn } from './plan.ts'
import { type RejectedRow, rejectedRow } from './rejection-facts.ts'

const MOST_RECORDS = 10_000
const MOST_SHOWN = 100
const LOOKED_UP_AT_A_TIME = 2_000

/** What an import would come to, by the first records of the file. */
export interface ImportCheck {
  readonly records: number
  /** The whole file was read. */
  readonly isWhole: boolean
  readonly contacts: number
  readonly byChannel: readonly FoundContacts[]
  readonly period: { readonly from: Instant; readonly to: Instant } | null
  readonly customers: number
  readonly rejected: number
  /** The first of them. */
  readonly rejections: readonly RejectedRow[]
  /** Contacts that are in the store already. */
  readonly known: number
  readonly warnings: readonly ImportWarning[]
}

interface Checking {
  readonly db: Db
  readonly plan: ImportPlan
  /** Columns about what people permit; null where the file is no table. */
  readonly consentColumns: readonly string[] | null
  readonly mostBytes: number
}

/** Reads the beginning of a file as an import would, and stores nothing. */
export async function checkImport(
  input: Input,
  { db, plan, consentColumns, mostBytes }: Checking,
): Promise<ImportCheck> {
  const found = new DryRun()
  const rejections: RejectedRow[] = []
  const reports: Report[] = []
  let isWhole = true
  for await (const report of reportsIn(input, plan, { mostBytes })) {
    if (found.records === MOST_RECORDS) {
      isWhole = false
      break
    }
    found.note(report)
    reports.push(report)
    if (report.kind === 'REJECTED' && rejections.length < MOST_SHOWN) rejections.push(rowOf(report))
  }
  const known = await countKnown(db, reports)
  return {
    records: found.records,
    isWhole,
    contacts: found.contacts,
    byChannel: found.byChannel,
    period: found.period,
    customers: found.customers,
    rejected: found.rejected,
    rejections,
    known,
    warnings: warningsOf({ found, reports, known, plan, consentColumns }),
  }
}

function rowOf({ position, issue, raw }: Report & { readonly kind: 'REJECTED' }): RejectedRow {
  return rejectedRow({ position, raw, ...issue })
}

type ContactReport = Report & { readonly kind: 'CONTACT' }

async function countKnown(db: Db, reports: readonly Report[]): Promise<number> {
  const contacts = reports.filter((report): report is ContactReport => report.kind === 'CONTACT')
  let known = 0
  for await (const batch of batchesOf(inOrder(contacts), LOOKED_UP_AT_A_TIME)) known += await countKnownIn(db, batch)
  return known
}

async function* inOrder<T>(members: readonly T[]): AsyncGenerator<T> {
  yield* members
}

async function countKnownIn(db: Db, contacts: readonly ContactReport[]): Promise<number> {
  const identities = contacts.flatMap(({ event: { customer } }) => ('id' in customer ? [] : [customer]))
  const owners = new Map((await ownersOf(db, unique(identities))).map((owned) => [nameOf(owned), owned.customerId]))
  const keys = contacts.flatMap(({ event: { customer, facts } }) => {
    const customerId = 'id' in customer ? customer.id : owners.get(nameOf(customer))
    return customerId === undefined ? [] : [{ customerId, id: interactionId(facts.source, facts.sourceId) }]
  })
  const distinct = new Map(keys.map((key) => [keyName(key), key]))
  return (await interactionsByKey(db, [...distinct.values()])).length
}

function unique(identities: readonly Identity[]): Identity[] {
  return [...new Map(identities.map((identity) => [nameOf(identity), identity])).values()]
}
