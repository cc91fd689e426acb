import { UNKNOWN_VALUE } from '@wavelength/core'
import { type RawBuilder, sql } from 'kysely'
import { withLoadsBefore } from '../reports/fatigue-load.ts'
import { PERMISSION_FACTS } from '../reports/permission-told.ts'
import { stateAt, statesOnUnits } from '../reports/states-on-units.ts'
import type { Db } from '../store/open.ts'

/** Counts the kept states anew; part of the transaction that wrote them. */
export async function recountStates(db: Db): Promise<void> {
  await sql`delete from contact_load`.execute(db)
  await countLoads().execute(db)
  await sql`delete from contact_permission`.execute(db)
  await countPermissions().execute(db)
}

/** By which reports may narrow. */
const PEOPLE = ['age_band', 'generation', 'segment', 'country']

const STATES = sql`
  select customer_state.*, coalesce(customer_state.segment, ${sql.lit(UNKNOWN_VALUE)}) as segment_told,
    coalesce(customer_state.country, ${sql.lit(UNKNOWN_VALUE)}) as country_told
  from customer_state`
const TOLD = ['age_band', 'generation', 'segment_told', 'country_told']

function countLoads(): RawBuilder<unknown> {
  const load = columns(['is_before', 'in_week', 'in_span', 'most_in_week', 'has_address'])
  return sql`
    insert into contact_load (${columns(PEOPLE)}, ${load}, customers)
    select ${columns(TOLD)}, ${load}, count(*) from (${withLoadsBefore(STATES, TOLD)}) as load
    group by ${columns(TOLD)}, ${load}`
}

/** First those who have the same facts: customers are many, such facts fewer, and each is judged on every channel. */
function countPermissions(): RawBuilder<unknown> {
  const same = columns([...TOLD, ...PERMISSION_FACTS])
  const counted = sql`select ${same}, count(*) as customers from (${STATES}) as state group by ${same}`
  return sql`
    insert into contact_permission (${columns(PEOPLE)}, unit, purpose_class, state, customers, first_choices)
    select ${columns(TOLD)}, unit, purpose_class::purpose_class, ${stateAt(sql`standing.state`)}, sum(customers),
      coalesce(sum(customers) filter (where is_first_choice), 0)
    from (${statesOnUnits(counted, TOLD)}) as standing
    group by ${columns(TOLD)}, unit, purpose_class, standing.state`
}

function columns(names: readonly string[]): RawBuilder<unknown> {
  return sql.join(names.map((name) => sql.ref(name)))
}
