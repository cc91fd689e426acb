import { CHANNELS } from '../model/channel.ts'
import { isTimeZone } from '../model/local-time.ts'
import { CONTACT_POINT_STATUSES, type ContactPoint, type CustomerRecord } from './customer-record.ts'
import { fault } from './issue.ts'
import { type Parsed, parsing } from './parse-contact-event.ts'
import { identitiesIn } from './parse-identity.ts'
import * as read from './read-field.ts'

type Fields = Readonly<Record<string, unknown>>

/**
 * Reads a customer in the public shape (`CustomerInput` of the API). A birth can be told as `birthDate`,
 * as `birthYear`, or as `age: {years, inYear}` when an age was noted in a known year.
 */
export function parseCustomer(raw: unknown): Parsed<CustomerRecord> {
  return parsing(() => {
    const fields = read.readFields(raw, [])
    const identities = identitiesIn(fields, [])
    if (identities.length === 0) {
      throw fault('NOT_ONE_IDENTITY', [], 'a customer needs an externalId, an email, a phone or a handle')
    }
    return {
      identities,
      ...told(fields, ['name', 'segment', 'country', 'region', 'language'], (name) => read.readText(fields, name)),
      ...told(fields, ['timeZone'], () => readTimeZone(fields)),
      ...readBirth(fields),
      contactPoints: readContactPoints(fields),
    }
  })
}

/** Only what was told: an absent name leaves what is known untouched. */
function told<K extends string, T>(
  fields: Fields,
  names: readonly K[],
  reading: (name: K) => T,
): Partial<Record<K, T>> {
  const entries = names.filter((name) => fields[name] !== undefined).map((name) => [name, reading(name)])
  return Object.fromEntries(entries) as Partial<Record<K, T>>
}

function readTimeZone(fields: Fields): string | null {
  const zone = read.readText(fields, 'timeZone')
  if (zone === null || isTimeZone(zone)) return zone
  throw fault(
    'BAD_TIME_ZONE',
    ['timeZone'],
    `"${read.shortened(zone)}" is not an IANA time zone such as "Europe/Copenhagen"`,
  )
}

function readBirth(fields: Fields): Pick<CustomerRecord, 'birthDate' | 'birthYear'> {
  if (fields.age != null) return { birthYear: birthYearFromAge(fields.age) }
  return {
    ...told(fields, ['birthDate'], () => read.readDay(fields, 'birthDate')),
    ...told(fields, ['birthYear'], () => read.readNumber(fields, 'birthYear', { from: 1850, to: 2100, whole: true })),
  }
}

function birthYearFromAge(value: unknown): number {
  const age = read.readFields(value, ['age'])
  const years = read.readNumber(age, 'years', { from: 0, to: 130, whole: true }) ?? read.missing(['age', 'years'])
  const inYear =
    read.readNumber(age, 'inYear', { from: 1900, to: 2100, whole: true }) ?? read.missing(['age', 'inYear'])
  return inYear - years
}

function readContactPoints(fields: Fields): ContactPoint[] {
  const given = Array.isArray(fields.contactPoints) ? fields.contactPoints : []
  return given.map((each, at) => {
    const path = ['contactPoints', String(at)]
    const point = read.readFields(each, path)
    return {
      channel: read.requireOneOf(CHANNELS, point, 'channel', path),
      address: read.requireText(point, 'address', path),
      label: read.readText(point, 'label', path),
      status: read.readOneOf(CONTACT_POINT_STATUSES, point, 'status', path) ?? 'GOOD',
      verified: read.readFlag(point, 'verified') ?? false,
    }
  })
}
