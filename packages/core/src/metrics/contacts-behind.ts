import type { DateRange, InteractionFilter } from './aggregate-query.ts'
import type { AdditiveCount, PeopleCount } from './counts.ts'
import { FORMULAS, type Formula } from './formulas.ts'
import type { Measure } from './measure.ts'
import { type QueryFault, queryFault } from './query-fault.ts'

/** Of a share, what is counted or of how many; for every other measure both are the same contacts. */
export const MEASURE_PARTS = ['NUMERATOR', 'DENOMINATOR'] as const
export type MeasurePart = (typeof MEASURE_PARTS)[number]

/** The contacts that stand behind one number: those of some days that the filter lets through and the measure counts. */
export interface ContactsBehind {
  readonly range: DateRange
  /** In whose days the range is cut; the reporting zone when not given. */
  readonly timeZone?: string | null | undefined
  readonly filter?: InteractionFilter | null | undefined
  /** All contacts when not given. */
  readonly measure?: Measure | null | undefined
  /** The denominator when not given. */
  readonly part?: MeasurePart | null | undefined
}

/** The counts to whose sum each of these contacts adds one; no contact adds to two of them. */
export function countsBehind({ measure, part }: ContactsBehind): readonly AdditiveCount[] {
  const formula: Formula = FORMULAS[measure ?? 'CONTACTS']
  switch (formula.kind) {
    case 'COUNT':
    case 'PER_CUSTOMER':
      return [formula.of]
    case 'PEOPLE':
      return [CONTACTS_OF[formula.of]]
    case 'SHARE':
      return part === 'NUMERATOR' ? formula.of : formula.among
    case 'CHANNEL_SHARE':
      return ['contacts']
    case 'QUANTILE':
      return [formula.among]
  }
}

/** The contacts by which people are found. */
const CONTACTS_OF: Readonly<Record<PeopleCount, AdditiveCount>> = { customers: 'contacts', emailCustomers: 'emails' }

/** Why they cannot be told, and which part of the question is wrong; null when they can. */
export function contactsBehindFault({ range, timeZone, filter }: ContactsBehind): QueryFault | null {
  return queryFault({ measures: ['CONTACTS'], range, timeZone, filter })
}
