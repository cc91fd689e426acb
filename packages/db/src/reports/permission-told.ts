import { type Channel, linesOf, type PermissionFilter } from '@wavelength/core'
import { type RawBuilder, sql } from 'kysely'
import { inBands } from '../reads/age-sql.ts'
import { NEWEST_CONSENT, NEWEST_STATEMENT } from '../reads/in-force.ts'
import { bitOf, maskOf } from './channel-mask.ts'
import { conditionsOf } from './dimension-sql.ts'
import { all, instant } from './sql-values.ts'

/** Of whom, and when: `today` is the day of `now` on which ages are read. */
export interface PermissionScope {
  readonly filter: PermissionFilter
  readonly now: number
  readonly today: string
  /** Only these customers; everybody when not given. */
  readonly among?: readonly string[] | null | undefined
  /** Where only these are asked about, what is told of others need not be read; all when not given. */
  readonly channels?: readonly Channel[] | null | undefined
}

/** Each a set of channels: with such an address, over which contacts went through, with such a consent in force. */
export const PERMISSION_FACTS = [
  'good',
  'bouncing',
  'blocked',
  'used',
  'marketing_granted',
  'marketing_withdrawn',
  'transactional_granted',
  'transactional_withdrawn',
  'avoided',
  'named_first',
] as const
type Fact = (typeof PERMISSION_FACTS)[number]

/** All that is told of these customers, each of them at least once; null where a row tells nothing. */
export function permissionFactsTold(scope: PermissionScope): RawBuilder<unknown> {
  const told = [customers(scope), addresses(scope), lines(scope), consents(scope), statements(scope)]
  return sql.join(told, sql` union all `)
}

function telling(facts: Partial<Record<Fact, RawBuilder<unknown>>>, source: RawBuilder<unknown>): RawBuilder<unknown> {
  const columns = PERMISSION_FACTS.map((fact) => sql`${facts[fact] ?? sql`null::int`} as ${sql.ref(fact)}`)
  return sql`select customer_id, ${sql.join(columns)} from ${source}`
}

function customers(scope: PermissionScope): RawBuilder<unknown> {
  return telling({}, sql`(select id as customer_id from customer where ${isInScope(scope)}) as asked`)
}

/** Is the row of `customer` one of those in question? */
export function isInScope({ filter: { ageBands, ...filter }, today, among }: PermissionScope): RawBuilder<boolean> {
  return all([
    ageBands == null ? sql`true` : sql`${inBands(ageBands, today)}`,
    ...(among == null ? [] : [sql<boolean>`customer.id = any(${among}::uuid[])`]),
    ...conditionsOf(filter),
  ])
}

/** Where nobody is left out, looking everyone up would only take time. */
function ofAsked(scope: PermissionScope): RawBuilder<boolean> {
  return isAboutEverybody(scope)
    ? sql`true`
    : sql`customer_id in (select customer_id from (${customers(scope)}) as asked)`
}

function isAboutEverybody({ among, filter }: PermissionScope): boolean {
  return among == null && Object.values(filter).every((values) => values == null)
}

function on(channels: readonly Channel[] | null | undefined): RawBuilder<boolean> {
  return channels == null ? sql`true` : sql`channel in (${sql.join(channels.map((channel) => sql.lit(channel)))})`
}

/** Another line may stand in for a channel. */
function onLines({ channels }: PermissionScope): RawBuilder<boolean> {
  return on(channels?.flatMap(linesOf))
}

function addresses(scope: PermissionScope): RawBuilder<unknown> {
  const withStatus = (status: string) => bitWhere(sql`status = ${sql.lit(status)}`)
  return telling(
    { good: withStatus('GOOD'), bouncing: withStatus('BOUNCING'), blocked: withStatus('BLOCKED') },
    sql`contact_point where ${ofAsked(scope)} and ${onLines(scope)}`,
  )
}

/** A customer has many tallies, so they are taken together beforehand. */
function lines(scope: PermissionScope): RawBuilder<unknown> {
  return telling(
    { used: sql`used` },
    sql`(
      select customer_id, bit_or(${BIT}) as used from tally
      where (attempts > 0 or inbound > 0) and ${ofAsked(scope)} and ${onLines(scope)} group by customer_id) as lines`,
  )
}

function consents(scope: PermissionScope): RawBuilder<unknown> {
  const inForce = (purposeClass: string, status: string) =>
    bitWhere(sql`purpose_class = ${sql.lit(purposeClass)} and status = ${sql.lit(status)}`)
  return telling(
    {
      marketing_granted: inForce('MARKETING', 'GRANTED'),
      marketing_withdrawn: inForce('MARKETING', 'WITHDRAWN'),
      transactional_granted: inForce('TRANSACTIONAL', 'GRANTED'),
      transactional_withdrawn: inForce('TRANSACTIONAL', 'WITHDRAWN'),
    },
    sql`(
      select distinct on (customer_id, channel, purpose_class) customer_id, channel, purpose_class, status
      from consent
      where effective_from <= ${instant(scope.now)} and ${ofAsked(scope)} and ${on(scope.channels)}
      order by customer_id, channel, purpose_class, ${NEWEST_CONSENT}) as in_force`,
  )
}

/** Who wants no paper avoids letters. */
function statements(scope: PermissionScope): RawBuilder<unknown> {
  const avoided = sql`(select coalesce(bit_or(${BIT}), 0) from unnest(avoid_channels) as channel)`
  return telling(
    {
      avoided: sql`${avoided} | case when paperless then ${sql.lit(maskOf(['LETTER']))} else 0 end`,
      named_first: bitOf(sql`channels[1]`),
    },
    sql`(
      select distinct on (customer_id) customer_id, channels, avoid_channels, paperless
      from stated_preference where stated_at <= ${instant(scope.now)} and ${ofAsked(scope)}
      order by customer_id, ${NEWEST_STATEMENT}) as in_force`,
  )
}

const BIT = bitOf(sql`channel`)

function bitWhere(condition: RawBuilder<unknown>): RawBuilder<number> {
  return sql`case when ${condition} then ${BIT} end`
}
