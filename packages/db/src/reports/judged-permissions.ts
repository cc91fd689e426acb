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

/** The sets of channels on which customers with the same facts stand, by these classes of purposes; `columns` tell which customers. */
export function judged(
  facts: RawBuilder<unknown>,
  columns: readonly string[],
  purposeClasses: readonly PurposeClass[] = PURPOSE_CLASSES,
): RawBuilder<unknown> {
  const whose = columns.map((column) => sql.ref(column))
  return sql`
    select purpose_class, ${sql.join(whose)}, named_first, good, bouncing, blocked, used, granted, withdrawn, avoided,
      withdrawn | avoided as refused,
      (good | (used & ~(bouncing | blocked))) & ~(withdrawn | avoided) as working
    from (${facts}) as known cross join lateral (${sql.join(purposeClasses.map(classSql), sql` union all `)}) as class`
}

/** Who withdrew consent to necessary messages wants no marketing either. */
function classSql(purposeClass: PurposeClass): RawBuilder<unknown> {
  return purposeClass === 'MARKETING'
    ? sql`select 'MARKETING' as purpose_class, marketing_granted as granted,
        marketing_withdrawn | transactional_withdrawn as withdrawn`
    : sql`select 'TRANSACTIONAL' as purpose_class, transactional_granted as granted, transactional_withdrawn as withdrawn`
}

/** In each state a set of channels; every channel is in exactly one. */
export const STATE_SQL: Readonly<Record<PermissionState, RawBuilder<number>>> = {
  CONSENT_WITHDRAWN: sql`withdrawn`,
  ASKED_NOT_TO: sql`avoided & ~withdrawn`,
  ADDRESS_BOUNCING: sql`bouncing & ~good & ~refused`,
  ADDRESS_BLOCKED: sql`blocked & ~bouncing & ~good & ~refused`,
  NO_ADDRESS: sql`~(good | bouncing | blocked | used) & ~refused`,
  NO_RECORD: sql`working & ~granted`,
  MAY_CONTACT: sql`working & granted`,
}

/** Several channels of a `mask` are together in the state of the most open one; a single one is in one state only. */
function stateSql(mask: RawBuilder<number>): RawBuilder<PermissionState> {
  const cases = MOST_OPEN_FIRST.map((state) => sql`when (${STATE_SQL[state]}) & ${mask} <> 0 then ${sql.lit(state)}`)
  return sql`case ${sql.join(cases, sql` `)} end`
}

/** The same as asking for their state, but quicker for a single channel. */
export function isInState(
  mask: RawBuilder<number>,
  states: readonly PermissionState[],
  isSingle: boolean,
): RawBuilder<boolean> {
  if (!isSingle) return sql`${stateSql(mask)} in (${sql.join(states.map(sql.lit))})`
  const sets = states.map((state) => sql`(${STATE_SQL[state]})`)
  return sql`(${sql.join(sets, sql` | `)}) & ${mask} <> 0`
}

export function channelsIn({ channel, family }: PermissionUnit): readonly Channel[] {
  if (channel !== null) return [channel]
  return family === null ? CHANNELS : channelsOf(family)
}
