import { type AgeBand, type Channel, normalIdentity, parsing } from '@wavelength/core'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
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
}

/** `today` is the day on which ages are read. */
export function matching(filter: CustomerFilter, today: string): RawBuilder<SqlBool> {
  const { search, ageBands, segments, countries, channels, unknownAge, sample } = filter
  const conditions = [
    sql<SqlBool>`true`,
    ...(search ? [found(search.trim())] : []),
    ...(ageBands ? [inBands(ageBands, today)] : []),
    ...(segments ? [sql<SqlBool>`customer.segment = any(${segments}::text[])`] : []),
    ...(countries ? [sql<SqlBool>`customer.country = any(${countries}::text[])`] : []),
    ...(channels ? [reachedOn(channels)] : []),
    ...(unknownAge == null ? [] : [sql<SqlBool>`(${ageOn(today)} is null) = ${unknownAge}`]),
    ...(sample == null ? [] : [sql<SqlBool>`customer.is_sample = ${sample}`]),
  ]
  return sql.join(conditions, sql` and `)
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
