import { AGE_BANDS, type Instant, localTimeAt } from '@wavelength/core'
import { type RawBuilder, sql } from 'kysely'
import { replacing } from '../bulk.ts'
import { readDeployment } from '../deployment.ts'
import { inBands } from '../reads/age-sql.ts'
import { HAS_ADDRESS, LOADS, loadedCustomers } from '../reports/fatigue-load.ts'
import { factsByCustomer } from '../reports/permission-facts.ts'
import { PERMISSION_FACTS, type PermissionScope } from '../reports/permission-told.ts'
import { instant } from '../reports/sql-values.ts'
import type { Db } from '../store/open.ts'
import { cancelledBy } from './cancelled-by.ts'
import { recountStates } from './recount-states.ts'
import { STATES_REVISION } from './states-as-of.ts'

/**
 * Reads how every customer stands at `now`, by the definitions by which reports count: the ones and the others give
 * the same. Only rows that differ are written. False when another server is at it.
 */
export async function refreshStates(db: Db, now: Instant, signal?: AbortSignal): Promise<boolean> {
  const { reportingTimeZone } = await readDeployment(db)
  const scope = { filter: {}, now, today: localTimeAt(reportingTimeZone, now).day }
  const isDone = await db.transaction().execute(async (transaction) => {
    await sql`set local statement_timeout = 0`.execute(transaction)
    if (!(await isAlone(transaction))) return false
    const read = () => readStates(transaction, scope)
    await (signal === undefined ? read() : cancelledBy(signal, { db, transaction }, read))
    return true
  })
  // Who was deleted meanwhile may have been written once more.
  await WITHOUT_CUSTOMER.execute(db)
  return isDone
}

async function readStates(db: Db, scope: PermissionScope): Promise<void> {
  await changedStates(scope).execute(db)
  await WITHOUT_CUSTOMER.execute(db)
  await recountStates(db)
  await noteReading(scope.now).execute(db)
}

async function isAlone(db: Db): Promise<boolean> {
  const { rows } = await sql<{ isAlone: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended('customer_state', 0)) as is_alone`.execute(db)
  return rows[0]?.isAlone === true
}

const OWN = ['age_band', 'generation', 'segment', 'country']
const TOLD = [...OWN, ...LOADS, HAS_ADDRESS, ...PERMISSION_FACTS]

function changedStates(scope: PermissionScope): RawBuilder<unknown> {
  const columns = sql.join(TOLD.map((column) => sql.ref(column)))
  const of = (table: string) => sql`(${sql.join(TOLD.map((column) => sql.ref(`${table}.${column}`)))})`
  return sql`
    insert into customer_state (customer_id, ${columns})
    select customer_id, ${columns} from (${statesNow(scope)}) as told
    where not exists (
      select from customer_state as kept
      where kept.customer_id = told.customer_id and ${of('kept')} is not distinct from ${of('told')})
    on conflict (customer_id) do update set ${replacing(TOLD)}`
}

function statesNow(scope: PermissionScope): RawBuilder<unknown> {
  const [loads, facts] = [[...LOADS, HAS_ADDRESS], PERMISSION_FACTS].map((columns) =>
    sql.join(columns.map((column) => sql.ref(column))),
  )
  return sql`
    select customer.id as customer_id, ${ageBandSql(scope.today)} as age_band, generation, segment, country,
      ${loads}, ${facts}
    from customer
      join (${loadedCustomers(scope)}) as load on load.customer_id = customer.id
      join (${factsByCustomer(scope)}) as fact on fact.customer_id = customer.id`
}

function ageBandSql(today: string): RawBuilder<unknown> {
  const cases = AGE_BANDS.map((band) => sql`when ${inBands([band], today)} then ${sql.lit(band)}`)
  return sql`(case ${sql.join(cases, sql` `)} end)::age_band`
}

const WITHOUT_CUSTOMER = sql`
  delete from customer_state where not exists (select from customer where customer.id = customer_state.customer_id)`

function noteReading(now: Instant): RawBuilder<unknown> {
  return sql`
    insert into customer_state_reading (as_of, revision) values (${instant(now)}, ${sql.lit(STATES_REVISION)})
    on conflict (id) do update set as_of = excluded.as_of, revision = excluded.revision`
}
