import type { PermissionAsked } from '@wavelength/core'
import { type RawBuilder, sql } from 'kysely'
import { maskOf } from './channel-mask.ts'
import { channelsIn, isInState, judged } from './judged-permissions.ts'
import { factsByCustomer } from './permission-facts.ts'
import type { PermissionScope } from './permission-told.ts'

/** The ids of the customers who stand there, as `permissionOf` defines it. */
export function permittedCustomers(scope: PermissionScope, asked: PermissionAsked): RawBuilder<unknown> {
  const { channel, family } = asked
  const isUnnamed = channel === null && family === null
  const told = isUnnamed ? scope : { ...scope, channels: channelsIn(asked) }
  return standingThere(factsByCustomer(told), asked)
}

/** Of customers with these facts. */
export function standingThere(facts: RawBuilder<unknown>, asked: PermissionAsked): RawBuilder<unknown> {
  const { purposeClass, states, firstChoice, channel, family } = asked
  const isUnnamed = channel === null && family === null
  const mask = firstChoice && isUnnamed ? sql<number>`named_first` : sql<number>`${sql.lit(maskOf(channelsIn(asked)))}`
  const named = firstChoice ? sql`named_first & ${mask} <> 0` : sql`true`
  return sql`
    select customer_id from (${judged(facts, ['customer_id'], [purposeClass])}) as judged
    where ${named} and ${isInState(mask, states, channel !== null || (firstChoice && isUnnamed))}`
}
