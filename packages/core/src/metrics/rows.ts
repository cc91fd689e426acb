import type { Instant } from '../evidence/instant.ts'
import type { AggregateQuery } from './aggregate-query.ts'
import type { AggregateRow, MeasureValue } from './aggregate-result.ts'
import { type Bucket, daysLived } from './buckets.ts'
import type { Counts, Surroundings } from './counts.ts'
import type { Dimension } from './dimension.ts'
import type { Measure } from './measure.ts'
import { type Measured, measured, WITHHELD } from './measured.ts'
import { byOrder } from './row-order.ts'

/** What the store counted for the contacts with the same keys in the same bucket. */
export interface Group {
  /** Index into the buckets of its range. */
  readonly bucket: number
  /** One value per dimension asked for, in that order. */
  readonly keys: readonly string[]
  readonly counts: Counts
  /** Too few people stand behind it for this reader. */
  readonly isHidden: boolean
}

/** All groups of one range. */
export interface CountedRange {
  readonly buckets: readonly Bucket[]
  readonly groups: readonly Group[]
  /** The share of all customers among whom people were counted. */
  readonly peopleShare: number
}

export interface Counted {
  readonly asked: CountedRange
  readonly compared: CountedRange | null
  /** The day of `now` in the zone of the answer. */
  readonly today: string
}

/** Every row of the answer, in the order asked for. */
export function rowsOf(query: AggregateQuery, { asked, compared, today }: Counted): AggregateRow[] {
  const previous = new Map(compared?.groups.map((group) => [nameOf(group), group]))
  const measureNow = measuringIn(query, asked, today)
  const measureThen = compared === null ? null : measuringIn(query, compared, today)
  const rows = asked.groups.map((group) => {
    const then = previous.get(nameOf(group))
    const values = [...new Set(query.measures)].map((measure): MeasureValue => {
      const before = then === undefined ? null : (measureThen?.(then, measure).value ?? null)
      return { measure, ...measureNow(group, measure), previous: before }
    })
    return { start: startOf(query, asked, group), keys: keysOf(query, group), values }
  })
  return rows.sort(byOrder(query))
}

function startOf(query: AggregateQuery, { buckets }: CountedRange, group: Group): Instant | null {
  return query.granularity == null ? null : (buckets[group.bucket]?.start ?? null)
}

function keysOf(query: AggregateQuery, group: Group): AggregateRow['keys'] {
  return (query.dimensions ?? []).map((dimension, at) => ({ dimension, value: group.keys[at] ?? '' }))
}

/** The same group of the other range has the same keys, in the bucket of the same number. */
function nameOf({ bucket, keys }: Group): string {
  return JSON.stringify([bucket, keys])
}

function measuringIn(
  query: AggregateQuery,
  range: CountedRange,
  today: string,
): (group: Group, measure: Measure) => Measured {
  const granularity = query.granularity ?? null
  const days = range.buckets.map((bucket) => daysLived(bucket, granularity, today))
  const contacts = contactsOfAllChannels(query.dimensions ?? [], range.groups)
  return (group, measure) => {
    if (group.isHidden) return WITHHELD
    const surroundings: Surroundings = {
      days: days[group.bucket] ?? 0,
      groupContacts: contacts(group),
      peopleShare: range.peopleShare,
    }
    return measured(measure, group.counts, surroundings)
  }
}

/** All contacts in the same bucket with the same keys, whatever their channel. */
function contactsOfAllChannels(dimensions: readonly Dimension[], groups: readonly Group[]): (group: Group) => number {
  const sums = new Map<string, number>()
  const nameWithoutChannel = ({ bucket, keys }: Group) =>
    JSON.stringify([
      bucket,
      keys.filter((_, at) => dimensions[at] !== 'CHANNEL' && dimensions[at] !== 'CHANNEL_FAMILY'),
    ])
  for (const group of groups) {
    const name = nameWithoutChannel(group)
    sums.set(name, (sums.get(name) ?? 0) + (group.counts.contacts ?? 0))
  }
  return (group) => sums.get(nameWithoutChannel(group)) ?? 0
}
