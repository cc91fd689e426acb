import type { Instant } from '@wavelength/core'
import { sql } from 'kysely'
import { readDeployment } from '../deployment.ts'
import { countInteractions } from '../interaction.ts'
import { type ImportStatus, newestImports } from '../reads/import-runs.ts'
import { countSampleCustomers } from '../sample.ts'
import type { Db } from '../store/open.ts'
import { dataSpan } from './data-span.ts'
import { type SourceStatus, sourceStatuses } from './source-status.ts'

/** What the store holds, and how fresh it is. */
export interface DataStatus {
  readonly asOf: Instant
  readonly dataFrom: Instant | null
  readonly dataThrough: Instant | null
  /** The reporting zone. */
  readonly timeZone: string
  readonly customers: number
  readonly contacts: number
  readonly rejected: number
  readonly sampleCustomers: number
  readonly segments: readonly string[]
  readonly countries: readonly string[]
  readonly sources: readonly SourceStatus[]
  /** The newest imports, newest first. */
  readonly imports: readonly ImportStatus[]
}

export async function dataStatus(db: Db, now: Instant): Promise<DataStatus> {
  const { reportingTimeZone } = await readDeployment(db)
  const span = await dataSpan(db, now)
  return {
    asOf: now,
    dataFrom: span.from,
    dataThrough: span.through,
    timeZone: reportingTimeZone,
    ...(await customerCounts(db)),
    contacts: await countInteractions(db),
    rejected: await countRejected(db),
    segments: await valuesOf(db, 'segment'),
    countries: await valuesOf(db, 'country'),
    sources: await sourceStatuses(db, now),
    imports: await newestImports(db),
  }
}

/** Each from an index alone. */
async function customerCounts(db: Db): Promise<Pick<DataStatus, 'customers' | 'sampleCustomers'>> {
  const { customers } = await db
    .selectFrom('customer')
    .select(({ fn }) => fn.countAll<number>().as('customers'))
    .executeTakeFirstOrThrow()
  return { customers, sampleCustomers: await countSampleCustomers(db) }
}

async function countRejected(db: Db): Promise<number> {
  const { rejected } = await db
    .selectFrom('rejectedEvent')
    .select(({ fn }) => fn.countAll<number>().as('rejected'))
    .executeTakeFirstOrThrow()
  return rejected
}

/**
 * Every segment or country that some customer has, by its letters: the smallest, then the next one beyond it, and so on
 * in an index. Customers are many, such values few.
 */
async function valuesOf(db: Db, column: 'segment' | 'country'): Promise<string[]> {
  const name = sql.ref(column)
  const { rows } = await sql<{ value: string }>`
    with recursive found as (
      select min(${name}) as value from customer
      union all
      select (select min(${name}) from customer where ${name} > found.value) from found where found.value is not null
    )
    select value from found where value is not null`.execute(db)
  return rows.map(({ value }) => value).sort()
}
