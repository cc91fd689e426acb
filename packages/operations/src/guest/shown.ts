import {
  type DateRange,
  FILTER_NAMES,
  fault,
  type InteractionFilter,
  isPlainText,
  type QueryFault,
  queryFault,
  rangeFault,
} from '@wavelength/core'

/** Which days: so many up to today, some that stay where they are, or all that there are. */
export type ShownDays =
  | { readonly kind: 'LAST_DAYS'; readonly days: number }
  | ({ readonly kind: 'DAYS' } & DateRange)
  | { readonly kind: 'ALL' }

/** Which days beside them, to compare with: as many just before, the same a year before, or others. */
export type ShownComparison =
  | { readonly kind: 'PREVIOUS' }
  | { readonly kind: 'YEAR' }
  | ({ readonly kind: 'DAYS' } & DateRange)

/** What a guest link shows; nothing that a guest asks may leave it. Plain JSON. */
export interface Shown {
  readonly days: ShownDays
  readonly comparison: ShownComparison | null
  /** In whose days; null: the reporting zone. */
  readonly timeZone: string | null
  readonly filter: InteractionFilter
}

const MOST_DAYS = 3_660
const LONGEST_FILTER = 10_000

/** Refuses what no question could be narrowed to, so that a link never shows more than was meant. Throws, for `parsing`. */
export function requireShown(shown: Shown): Shown {
  const { days, comparison } = shown
  if (days.kind === 'LAST_DAYS' && !(Number.isInteger(days.days) && days.days >= 1 && days.days <= MOST_DAYS))
    throw bad(['range', 'lastDays'], `lastDays is not a whole number from 1 to ${MOST_DAYS}`)
  if (days.kind === 'DAYS') refuseFault(rangeFault(days, 'range'))
  if (comparison?.kind === 'DAYS') refuseFault(rangeFault(comparison, 'compareWith'))
  if (comparison !== null && comparison.kind !== 'DAYS' && days.kind === 'ALL')
    throw bad(['compareWith'], 'all days have none before them to compare with')
  const filter = Object.fromEntries(Object.entries(shown.filter).filter(([, values]) => values != null))
  requireFilter(filter)
  return { ...shown, filter }
}

const SOME_QUESTION = { measures: ['CONTACTS'], range: { from: '2026-01-01', to: '2026-01-02' } } as const

function requireFilter(filter: InteractionFilter): void {
  refuseFault(queryFault({ ...SOME_QUESTION, filter }))
  const texts = FILTER_NAMES.flatMap((name) => (filter[name] ?? []).map(String))
  if (JSON.stringify(filter).length > LONGEST_FILTER || !texts.every(isPlainText))
    throw bad(['filter'], 'the filter is too long, or holds a control character or a broken letter')
}

function refuseFault(found: QueryFault | null): void {
  if (found !== null) throw bad(found.field, found.message)
}

function bad(field: readonly string[], message: string) {
  return fault('UNREADABLE', field, message)
}
