import {
  type AgeBand,
  type Channel,
  type ContactsBehind,
  type FatigueAsked,
  normalIdentity,
  type PermissionAsked,
  parsing,
  UNKNOWN_VALUE,
} from '@wavelength/core'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { fatiguedCustomers } from '../reports/fatigue-load.ts'
import { permittedCustomers } from '../reports/permitted-customers.ts'
import { ageOn, inBands } from './age-sql.ts'

/** Whom a list of customers is about; what is not given does not narrow it. */
export interface CustomerFilter {
  /** Part of a name; or a whole external id, email address, phone number or handle. */
  readonly search?: string | null | undefined
  readonly ageBands?: readonly AgeBand[] | null | undefined
  readonly segments?: readonly string[] | null | undefined
  readonly countries?: readonly string[] | null | undefined
  /** With an address on one of these channels. */
  readonly channels?: readonly Channel[] | null | undefined
  readonly unknownAge?: boolean | null | undefined
  readonly sample?: boolean | null | undefined
  /** With at least one of these contacts. */
  readonly contacts?: ContactsBehind | null | undefined
  readonly permission?: PermissionAsked | null | undefined
  readonly fatigue?: FatigueAsked | null | undefined
}

/** As of when a list is read: `now` decides which contacts are open, `today` how old people are. */
export interface ListContext {
  readonly now: number
  readonly today: string
  readonly reportingZone: string
}

/** All that is asked of a customer but the contacts. */
export function matching(filter: CustomerFilter, context: ListContext): RawBuilder<SqlBool>[] {
  return [...matchingRows(filter, context.today), ...matchingSets(filter, context, null)]
}

export function allOf(conditions: readonly RawBuilder<SqlBool>[]): RawBuilder<SqlBool> {
  return sql.join([sql<SqlBool>`true`, ...conditions], sql` and `)
}

/** What a customer's own row and addresses tell, looked up customer by customer. */
export function matchingRows(filter: CustomerFilter, today: string): RawBuilder<SqlBool>[] {
  const { search, ageBands, segments, countries, channels, unknownAge, sample } = filter
  return [
    ...(search ? [found(search.trim())] : []),
    ...(ageBands ? [inBands(ageBands, today)] : []),
    ...(segments ? [isOneOf('customer.segment', segments)] : []),
    ...(countries ? [isOneOf('customer.country', countries)] : []),
    ...(channels ? [reachedOn(channels)] : []),
    ...(unknownAge == null ? [] : [sql<SqlBool>`(${ageOn(today)} is null) = ${unknownAge}`]),
    ...(sample == null ? [] : [sql<SqlBool>`customer.is_sample = ${sample}`]),
  ]
}

/** Reports name those who have none as well. */
export function isOneOf(column: string, values: readonly string[]): RawBuilder<SqlBool> {
  const value = sql.ref(column)
  const isKnown = sql<SqlBool>`${value} = any(${values}::text[])`
  return values.includes(UNKNOWN_VALUE) ? sql`(${isKnown} or ${value} is null)` : isKnown
}

/** What is known only by looking at everything told of all customers, or of those `among` whom somebody is sought. */
export function matchingSets(
  { permission, fatigue }: CustomerFilter,
  { now, today }: ListContext,
  among: readonly string[] | null,
): RawBuilder<SqlBool>[] {
  const scope = { filter: {}, now, today, among }
  return [
    ...(permission ? [isAmong(permittedCustomers(scope, permission))] : []),
    ...(fatigue ? [isAmong(fatiguedCustomers(scope, fatigue))] : []),
  ]
}

export function isAmong(ids: RawBuilder<unknown>): RawBuilder<SqlBool> {
  return sql`customer.id in (${ids})`
}

function found(text: string): RawBuilder<SqlBool> {
  const like = `%${text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`
  return sql`(lower(customer.name) like ${like} or customer.id in
    (select customer_id from identity where identity.value = any(${spellings(text)}::text[])))`
}

/** Identities are stored in one spelling each, so what was typed is spelt like every kind that it could be. */
function spellings(text: string): string[] {
  const kinds = ['EXTERNAL_ID', 'EMAIL', 'PHONE', 'X'] as const
  return kinds.flatMap((kind) => {
    const identity = parsing(() => normalIdentity(kind, text, []))
    return identity.status === 'parsed' ? identity.value.value : []
  })
}

function reachedOn(channels: readonly Channel[]): RawBuilder<SqlBool> {
  return sql`exists (select 1 from contact_point where contact_point.customer_id = customer.id
    and contact_point.channel = any(${channels}::text[]::channel[]))`
}
