import { type AgeBand, ageBandOn, type Channel, normalIdentity, parsing } from '@wavelength/core'
import { type RawBuilder, type SqlBool, sql } from 'kysely'

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

/** The oldest age that is told apart; whoever is older is in the same band. */
const OLDEST = 150

function inBands(bands: readonly AgeBand[], today: string): RawBuilder<SqlBool> {
  const year = Number(today.slice(0, 4))
  const ages = Array.from({ length: OLDEST }, (_, age) => age).filter((age) =>
    bands.includes(ageBandOn({ birthDate: null, birthYear: year - age }, today)),
  )
  const isUnknownAsked = bands.includes('UNKNOWN')
  return sql`(${ageOn(today)} = any(${ages}::int[]) or (${isUnknownAsked} and ${ageOn(today)} is null))`
}

/** Whole years; null when unknown or not yet born. */
function ageOn(today: string): RawBuilder<number | null> {
  const years = sql`case when customer.birth_date is null then ${Number(today.slice(0, 4))}::int - customer.birth_year
    else extract(year from age(${today}::date, customer.birth_date))::int end`
  return sql`(select case when years >= 0 then years end from (select ${years} as years) as lived)`
}
