import { percentText, type Report } from '@wavelength/core'
import type { DryRun } from './dry-run.ts'
import type { ImportPlan } from './plan.ts'

/** What a person should know before a file is imported that is no mistake in itself. */
export const IMPORT_WARNING_CODES = [
  'NOTHING_READABLE',
  'MANY_REJECTED',
  'ALL_KNOWN',
  'NO_CONSENT_COLUMN',
  'CONSENT_NOT_READ',
  'LINE_AS_ID',
  'NO_OUTCOMES',
  'ONE_TIME_OF_DAY',
  'ONE_CUSTOMER',
] as const
type ImportWarningCode = (typeof IMPORT_WARNING_CODES)[number]

export interface ImportWarning {
  readonly code: ImportWarningCode
  readonly message: string
}

interface Found {
  readonly found: DryRun
  readonly reports: readonly Report[]
  /** Contacts that are in the store already. */
  readonly known: number
  readonly plan: ImportPlan
  /** Columns about what people permit; null where the file is no table. */
  readonly consentColumns: readonly string[] | null
}

const MANY_REJECTED = 0.2
/** With fewer contacts, what they have in common may be chance. */
const FEWEST_CONTACTS = 20

export function warningsOf(all: Found): ImportWarning[] {
  return [...aboutRecords(all), ...aboutConsent(all), ...aboutMapping(all), ...aboutContacts(all)]
}

function aboutRecords({ found, known }: Found): ImportWarning[] {
  const { records, rejected, contacts } = found
  if (records > 0 && rejected === records) return [warning('NOTHING_READABLE', 'None of these records could be taken.')]
  const share = rejected / Math.max(1, records)
  const many =
    share > MANY_REJECTED ? [warning('MANY_REJECTED', `${percentText(share)} of the records would be refused.`)] : []
  const all = contacts > 0 && known === contacts
  return all
    ? [...many, warning('ALL_KNOWN', 'All of these contacts are known already; importing them changes little.')]
    : many
}

function aboutConsent({ consentColumns }: Found): ImportWarning[] {
  if (consentColumns === null) return []
  if (consentColumns.length === 0)
    return [warning('NO_CONSENT_COLUMN', 'No column says who may be contacted. Contacts alone are no consent.')]
  const columns = consentColumns.map((column) => `"${column}"`).join(', ')
  return [
    warning(
      'CONSENT_NOT_READ',
      `${columns} may tell of consent, which an import does not read; record it through the API.`,
    ),
  ]
}

function aboutMapping({ plan }: Found): ImportWarning[] {
  const isNumbered = JSON.stringify(plan.asked.mapping ?? null).includes('{line}')
  if (!isNumbered) return []
  const message = 'Contacts are named by their line: a file with other lines would bring them a second time.'
  return [warning('LINE_AS_ID', message)]
}

function aboutContacts({ found, reports }: Found): ImportWarning[] {
  if (found.contacts < FEWEST_CONTACTS) return []
  const facts = reports.flatMap((report) => (report.kind === 'CONTACT' ? [report.event.facts] : []))
  const outbound = facts.filter(({ direction }) => direction === 'OUTBOUND')
  const hasNoOutcomes = outbound.length > 0 && outbound.every(({ outcome }) => outcome === 'SENT')
  const clocks = new Set(facts.map(({ occurredAt }) => occurredAt % 3_600_000))
  const warnings = [
    hasNoOutcomes &&
      warning('NO_OUTCOMES', 'No contact that went out has an outcome; only replies will count as answers.'),
    isOneTimeOfDay(facts, clocks) &&
      warning('ONE_TIME_OF_DAY', 'All contacts are at one time of the day; best times cannot be learned from them.'),
    found.customers === 1 &&
      warning('ONE_CUSTOMER', 'All contacts are with one customer; see which column names the customer.'),
  ]
  return warnings.filter((each) => each !== false)
}

/** A day that was given without a time is noon, whichever side of a change of clocks it is on. */
function isOneTimeOfDay(facts: readonly { readonly occurredAt: number }[], clocks: ReadonlySet<number>): boolean {
  const hours = new Set(facts.map(({ occurredAt }) => Math.floor(occurredAt / 3_600_000) % 24))
  return clocks.size === 1 && hours.size <= 2
}

function warning(code: ImportWarningCode, message: string): ImportWarning {
  return { code, message }
}
