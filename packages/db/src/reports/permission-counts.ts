import {
  CHANNEL_UNITS,
  CHANNELS,
  type Channel,
  type CountedState,
  channelsOf,
  localTimeAt,
  MOST_OPEN_FIRST,
  PERMISSION_UNITS,
  type PermissionQuery,
  type PermissionReport,
  type PermissionState,
  type PermissionUnit,
  PURPOSE_CLASSES,
  type PurposeClass,
  permissionReport,
  withoutFewPeople,
} from '@wavelength/core'
import { type RawBuilder, sql } from 'kysely'
import { readDeployment } from '../deployment.ts'
import type { Db } from '../store/open.ts'
import { maskOf } from './channel-mask.ts'
import { customersByFacts } from './permission-facts.ts'
import type { PermissionScope } from './permission-told.ts'
import type { AggregateContext } from './plan.ts'

/** How many customers may be contacted, channel by channel, and what stops the others; as `permissionOf` defines it. */
export async function permissionCounts(
  db: Db,
  { by, filter }: PermissionQuery,
  { now, maySeeFewPeople }: AggregateContext,
): Promise<PermissionReport> {
  const { reportingTimeZone } = await readDeployment(db)
  const scope = { filter, now, today: localTimeAt(reportingTimeZone, now).day }
  const units = by === 'CHANNEL' ? CHANNEL_UNITS : [...CHANNEL_UNITS, ...PERMISSION_UNITS[by]]
  const counted = await countStates(db, scope, units)
  const report = permissionReport({
    asOf: now,
    states: counted.filter(({ unit }) => PERMISSION_UNITS[by].includes(unit)),
    firstChoices: counted.flatMap(({ firstChoices, ...state }) =>
      state.unit.channel === null || firstChoices === 0 ? [] : [{ ...state, customers: firstChoices }],
    ),
  })
  return maySeeFewPeople ? report : withoutFewPeople(report)
}

interface StateRow {
  readonly unit: number
  readonly purposeClass: PurposeClass
  readonly state: PermissionState
  readonly customers: number
  /** Of them, those who named the channel first. */
  readonly firstChoices: number
}

type Counted = CountedState & Pick<StateRow, 'firstChoices'>

async function countStates(db: Db, scope: PermissionScope, units: readonly PermissionUnit[]): Promise<Counted[]> {
  const masks = units.map((unit, at) => sql`(${sql.lit(at)}, ${sql.lit(maskOf(channelsIn(unit)))})`)
  const { rows } = await sql<StateRow>`
    select unit, purpose_class, ${stateSql()} as state, sum(customers)::bigint as customers,
      coalesce(sum(customers) filter (where named_first = mask), 0)::bigint as first_choices
    from (${judged(scope)}) as judged cross join (values ${sql.join(masks)}) as units (unit, mask)
    group by unit, purpose_class, state
    order by unit, purpose_class, state`.execute(db)
  return rows.flatMap(({ unit: at, ...row }) => {
    const unit = units[at]
    return unit === undefined ? [] : [{ ...row, unit }]
  })
}

function channelsIn({ channel, family }: PermissionUnit): readonly Channel[] {
  if (channel !== null) return [channel]
  return family === null ? CHANNELS : channelsOf(family)
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

/** Several channels are together in the state of the most open one; a single one is in one state only. */
function stateSql(): RawBuilder<PermissionState> {
  const cases = MOST_OPEN_FIRST.map((state) => sql`when (${STATE_SQL[state]}) & mask <> 0 then ${sql.lit(state)}`)
  return sql`case ${sql.join(cases, sql` `)} end`
}

function judged(scope: PermissionScope): RawBuilder<unknown> {
  return sql`
    select purpose_class, customers, named_first, good, bouncing, blocked, used, granted, withdrawn, avoided,
      withdrawn | avoided as refused,
      (good | (used & ~(bouncing | blocked))) & ~(withdrawn | avoided) as working
    from (${customersByFacts(scope)}) as known cross join lateral (values ${sql.join(PURPOSE_CLASSES.map(classSql))})
      as class (purpose_class, granted, withdrawn)`
}

/** Who withdrew consent to necessary messages wants no marketing either. */
function classSql(purposeClass: PurposeClass): RawBuilder<unknown> {
  return purposeClass === 'MARKETING'
    ? sql`('MARKETING', marketing_granted, marketing_withdrawn | transactional_withdrawn)`
    : sql`('TRANSACTIONAL', transactional_granted, transactional_withdrawn)`
}
