import { byPostgraphile, countsByDay, unresolvedShares } from './by-postgraphile.ts'
import { byWavelength, type Request } from './by-wavelength.ts'

export interface SharedQuestion {
  readonly name: string
  readonly wavelength: Request
  /** Why not, when it cannot be asked in one request. */
  readonly postgraphile: Request | string
  /** What the client of PostGraphile must know or do besides. */
  readonly butFirst?: string
}

/** Long over, so that no attempt of it is open. */
const RANGE = { from: '2025-10-01', to: '2026-10-01' }
const PERIOD = `occurredAt: { greaterThanOrEqualTo: "${RANGE.from}T00:00Z", lessThan: "${RANGE.to}T00:00Z" }`
const CUSTOMERS = { measures: ['CUSTOMERS'], dimensions: ['CHANNEL'], range: RANGE } as const
const CUSTOMERS_BY_CHANNEL = byPostgraphile({ groupBy: ['CHANNEL'], filter: PERIOD, distinct: 'customerId' })

export const SHARED_QUESTIONS: readonly SharedQuestion[] = [
  {
    name: 'contacts by channel',
    wavelength: byWavelength({ measures: ['CONTACTS'], dimensions: ['CHANNEL'], range: RANGE }),
    postgraphile: byPostgraphile({ groupBy: ['CHANNEL'], filter: PERIOD }),
  },
  {
    name: 'contacts by channel and age band',
    wavelength: byWavelength({ measures: ['CONTACTS'], dimensions: ['CHANNEL', 'AGE_BAND'], range: RANGE }),
    postgraphile: byPostgraphile({ groupBy: ['CHANNEL', 'AGE_BAND'], filter: PERIOD }),
  },
  {
    name: 'unanswered rate by channel',
    wavelength: byWavelength({ measures: ['UNANSWERED_RATE'], dimensions: ['CHANNEL'], range: RANGE }),
    postgraphile: byPostgraphile({
      groupBy: ['CHANNEL', 'RESOLUTION'],
      filter: `${PERIOD}, isAttempt: { equalTo: true }`,
      read: unresolvedShares,
    }),
    butFirst: 'the client divides, and tells open attempts apart by itself',
  },
  {
    name: 'inbound emails by day',
    wavelength: byWavelength({
      measures: ['EMAILS'],
      granularity: 'DAY',
      range: RANGE,
      filter: { channels: ['EMAIL'], directions: ['INBOUND'] },
    }),
    postgraphile: byPostgraphile({
      groupBy: ['OCCURRED_AT_TRUNCATED_TO_DAY'],
      filter: `${PERIOD}, channel: { equalTo: EMAIL }, direction: { equalTo: INBOUND }`,
      read: countsByDay,
    }),
    butFirst: 'in UTC only',
  },
  {
    name: 'customers by channel, each counted',
    wavelength: byWavelength({ ...CUSTOMERS, exactPeople: true }),
    postgraphile: CUSTOMERS_BY_CHANNEL,
  },
  {
    name: 'customers by channel, estimated with intervals',
    wavelength: byWavelength(CUSTOMERS),
    postgraphile: 'no estimates',
  },
  {
    name: 'median reply delay by channel',
    wavelength: byWavelength({ measures: ['REPLY_DELAY_MEDIAN'], dimensions: ['CHANNEL'], range: RANGE }),
    postgraphile: 'no quantiles without a plugin of one’s own',
  },
]
