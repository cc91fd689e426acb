import {
  CHANNELS,
  type Channel,
  channelsOf,
  MOST_OPEN_FIRST,
  type PermissionState,
  type PermissionUnit,
  PURPOSE_CLASSES,
  type PurposeClass,
} from '@wavelength/core'
import { type RawBuilder, sql } from 'kysely'

/** The sets of channels on which customers with the same facts stand, by class of purposes; `whose` tells which customers. */
export function judged(facts: RawBuilder<unknown>, whose: 'customers' | 'customer_id'): RawBuilder<unknown> {
  return sql`
    select purpose_class, ${sql.ref(whose)}, named_first, good, bouncing, blocked, used, granted, withdrawn, avoided,
      withdrawn | avoided as refused,
      (good | (used & ~(bouncing | blocked))) & ~(withdrawn | avoided) as working
    from (${facts}) as known cross join lateral (values ${sql.join(PURPOSE_CLASSES.map(classSql))})
      as class (purpose_class, granted, withdrawn)`
}

/** Who withdrew consent to necessary messages wants no marketing either. */
function classSql(purposeClass: PurposeClass): RawBuilder<unknown> {
  return purposeClass === 'MARKETING'
    ? sql`('MARKETING', marketing_granted, marketing_withdrawn | transactional_withdrawn)`
    : sql`('TRANSACTIONAL', transactional_granted, transactional_withdrawn)`
}

/** In each state a set of channels; every channel is in exactly one. */
const STATE_SQL: Readonly<Record<PermissionState, RawBuilder<number>>> = {
  CONSENT_WITHDRAWN: sql`withdrawn`,
  ASKED_NOT_TO: sql`avoided & ~withdrawn`,
  ADDRESS_BOUNCING: sql`bouncing & ~good & ~refused`,
  ADDRESS_BLOCKED: sql`blocked & ~bouncing & ~good & ~refused`,
  NO_ADDRESS: sql`~(good | bouncing | blocked | used) & ~refused`,
  NO_RECORD: sql`working & ~granted`,
  MAY_CONTACT: sql`working & granted`,
}

/** Several channels of a `mask` are together in the state of the most open one; a single one is in one state only. */
export function stateSql(mask: RawBuilder<number>): RawBuilder<PermissionState> {
  const cases = MOST_OPEN_FIRST.map((state) => sql`when (${STATE_SQL[state]}) & ${mask} <> 0 then ${sql.lit(state)}`)
  return sql`case ${sql.join(cases, sql` `)} end`
}

export function channelsIn({ channel, family }: PermissionUnit): readonly Channel[] {
  if (channel !== null) return [channel]
  return family === null ? CHANNELS : channelsOf(family)
}
