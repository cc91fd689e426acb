import type { PermissionFilter } from '@wavelength/core'
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

function customers({ filter: { ageBands, ...filter }, today }: PermissionScope): RawBuilder<unknown> {
  const ofAges = ageBands == null ? sql<boolean>`true` : sql<boolean>`${inBands(ageBands, today)}`
  return telling(
    {},
    sql`(select id as customer_id from customer where ${all([ofAges, ...conditionsOf(filter)])}) as asked`,
  )
}

/** Where nobody is left out, looking everyone up would only take time. */
function ofAsked(scope: PermissionScope): RawBuilder<boolean> {
  const isEverybody = Object.values(scope.filter).every((values) => values == null)
  return isEverybody ? sql`true` : sql`customer_id in (select customer_id from (${customers(scope)}) as asked)`
}

function addresses(scope: PermissionScope): RawBuilder<unknown> {
  const withStatus = (status: string) => bitWhere(sql`status = ${sql.lit(status)}`)
  return telling(
    { good: withStatus('GOOD'), bouncing: withStatus('BOUNCING'), blocked: withStatus('BLOCKED') },
    sql`contact_point where ${ofAsked(scope)}`,
  )
}

/** A customer has many tallies, so they are taken together beforehand. */
function lines(scope: PermissionScope): RawBuilder<unknown> {
  return telling(
    { used: sql`used` },
    sql`(
      select customer_id, bit_or(${BIT}) as used from tally
      where (attempts > 0 or inbound > 0) and ${ofAsked(scope)} group by customer_id) as lines`,
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
      from consent where effective_from <= ${instant(scope.now)} and ${ofAsked(scope)}
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
