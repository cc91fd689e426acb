import { CHANNELS, linesOf } from '@wavelength/core'
import { type RawBuilder, sql } from 'kysely'
import { maskOf } from './channel-mask.ts'
import { PERMISSION_FACTS, type PermissionScope, permissionFactsTold } from './permission-told.ts'

/** How many customers have the same facts. Customers are many, such combinations few. */
export function customersByFacts(scope: PermissionScope): RawBuilder<unknown> {
  const own = sql`
    select ${sql.join(FACTS)}, count(*) as customers
    from (${ownFacts(scope)}) as of_customer group by ${sql.join(FACTS)}`
  return withStandIns(own, 'customers')
}

/** The facts of each customer. */
export function factsByCustomer(scope: PermissionScope): RawBuilder<unknown> {
  return withStandIns(ownFacts(scope), 'customer_id')
}

const FACTS = PERMISSION_FACTS.map((fact) => sql.ref(fact))

/** One pass over all that is told, without a join: its plan is the same whatever the planner expects. */
function ownFacts(scope: PermissionScope): RawBuilder<unknown> {
  const known = FACTS.map((fact) => sql`coalesce(bit_or(${fact}), 0) as ${fact}`)
  return sql`
    select customer_id, ${sql.join(known)} from (${permissionFactsTold(scope)}) as told group by customer_id`
}

function withStandIns(facts: RawBuilder<unknown>, whose: 'customers' | 'customer_id'): RawBuilder<unknown> {
  const own = sql`good | bouncing | blocked`
  return sql`
    select marketing_granted, marketing_withdrawn, transactional_granted, transactional_withdrawn, avoided, named_first,
      good | ${standIns(sql`good`, own)} as good, bouncing | ${standIns(sql`bouncing`, own)} as bouncing,
      blocked | ${standIns(sql`blocked`, own)} as blocked, used | ${standIns(sql`used`, sql`0`)} as used,
      ${sql.ref(whose)}
    from (${facts}) as known`
}

/** Channels without an address of their own, for which another line stands in: as `addressesOf` and `isReachable` do. */
function standIns(lines: RawBuilder<unknown>, own: RawBuilder<unknown>): RawBuilder<number> {
  const cases = CHANNELS.filter((channel) => linesOf(channel).length > 1).map((channel) => {
    const bit = sql.lit(maskOf([channel]))
    const instead = sql.lit(maskOf(linesOf(channel)))
    return sql`case when (${own}) & ${bit} = 0 and ${lines} & ${instead} <> 0 then ${bit} else 0 end`
  })
  return sql`${sql.join(cases, sql` | `)}`
}
