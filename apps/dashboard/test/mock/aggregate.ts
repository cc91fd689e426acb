import { familyOf } from '@wavelength/core'
import { daysBetween, plusDays } from '../../src/format/time.ts'
import { aShare } from '../builders.ts'
import { attemptRows } from './attempt-rows.ts'
import { earlierUse, mixRows, outreach } from './channel-mix.ts'
import { CUSTOMERS_IN_ALL, FACTS, type Facts } from './facts.ts'
import { inventedRows } from './invented-rows.ts'

interface AggregateQuery {
  readonly measures: readonly string[]
  readonly dimensions?: readonly string[]
  readonly granularity?: 'DAY' | 'WEEK' | 'MONTH'
  readonly range: { readonly from: string; readonly to: string }
  readonly filter?: {
    readonly directions?: readonly string[]
    readonly ageBands?: readonly string[]
    readonly families?: readonly string[]
    readonly channels?: readonly string[]
    readonly localHours?: readonly number[]
  }
}

const DATA_FROM = '2025-11-01'
const DATA_TO = '2026-11-21'
const DAYS_OF_FACTS = 90

/** Answers an aggregate as the API would, from the invented counts. */
export function aggregate({ query }: { query: AggregateQuery }) {
  const days = daysWithData(query.range)
  const rows =
    days === 0
      ? []
      : (attemptRows(query, days / DAYS_OF_FACTS) ??
        inventedRows(query, stretchesOf(query, days)) ??
        factualRows(query, days))
  return {
    rows,
    asOf: '2026-11-22T06:00:00Z',
    dataThrough: '2026-11-20T11:00:00Z',
    timeZone: 'America/New_York',
    maturingFrom: '2026-11-17',
    servedFrom: 'ROLL_UP',
    hasMore: false,
    warnings: [],
  }
}

function factualRows(query: AggregateQuery, days: number) {
  return query.granularity ? bucketsOf(query) : groupsOf(query, days / DAYS_OF_FACTS)
}

function stretchesOf({ range, granularity }: AggregateQuery, days: number) {
  if (!granularity) return [{ start: null, scale: days / DAYS_OF_FACTS }]
  const scale = STEP_DAYS[granularity] / DAYS_OF_FACTS
  return startsOf(range, granularity).map((day, at) => ({
    start: `${day}T05:00:00Z`,
    scale: scale * (1 + 0.25 * Math.sin(at / 2.2)),
  }))
}

function daysWithData({ from, to }: AggregateQuery['range']): number {
  const [first, last] = [from > DATA_FROM ? from : DATA_FROM, to < DATA_TO ? to : DATA_TO]
  return Math.max(0, (Date.parse(last) - Date.parse(first)) / 86_400_000)
}

function groupsOf(query: AggregateQuery, scale: number) {
  const facts = FACTS.filter((fact) => isWanted(fact, query.filter ?? {}))
  const dimensions = query.dimensions ?? []
  const groups = Map.groupBy(facts, (fact) => dimensions.map((dimension) => memberOf(fact, dimension)).join(' '))
  return [...groups.values()].map((group) => {
    const [first] = group
    const keys = first ? dimensions.map((dimension) => ({ dimension, value: memberOf(first, dimension) })) : []
    const whole = facts.filter(({ ageBand }) => dimensions.includes('AGE_BAND') === false || ageBand === first?.ageBand)
    return {
      start: null,
      keys,
      values: query.measures.map((measure) => measureOf(measure, { group, whole, query, scale })),
    }
  })
}

function isWanted(fact: Facts, filter: NonNullable<AggregateQuery['filter']>): boolean {
  const { ageBands, families, channels } = filter
  return (
    (ageBands?.includes(fact.ageBand) ?? true) &&
    (families?.includes(familyOf(fact.channel)) ?? true) &&
    (channels?.includes(fact.channel) ?? true)
  )
}

function memberOf(fact: Facts, dimension: string): string {
  if (dimension === 'AGE_BAND') return fact.ageBand
  return dimension === 'CHANNEL_FAMILY' ? familyOf(fact.channel) : fact.channel
}

interface Group {
  readonly group: readonly Facts[]
  readonly whole: readonly Facts[]
  readonly query: AggregateQuery
  readonly scale: number
}

function measureOf(measure: string, { group, whole, query, scale }: Group) {
  const total = (facts: readonly Facts[], field: 'inbound' | 'attempts' | 'unanswered' | 'declined') =>
    Math.round(facts.reduce((sum, fact) => sum + fact[field], 0) * scale)
  const isEarlier = query.range.to < '2026-09-30'
  const contacts = (facts: readonly Facts[]) =>
    Math.round(facts.reduce((sum, fact) => sum + contactsOf(fact, query, isEarlier), 0) * scale)
  const settled = total(group, 'attempts')
  const unanswered = Math.round(total(group, 'unanswered') * (isEarlier ? 1.12 : 1))
  switch (measure) {
    case 'CHANNEL_SHARE':
      return share(measure, contacts(group), contacts(whole))
    case 'UNANSWERED_RATE':
      return share(measure, Math.min(settled, unanswered), settled)
    case 'ANSWER_RATE':
      return share(measure, Math.max(0, settled - unanswered - total(group, 'declined')), settled)
    case 'REPLY_DELAY_MEDIAN':
      return { ...plain(measure, isEarlier ? 9_900 : 11_400), denominator: Math.round(8_611 * scale) }
    case 'EMAILS':
      return plain(measure, isEarlier ? 7_702 : 8_241)
    case 'SPAM_SHARE':
      return share(measure, isEarlier ? 1_040 : 940, 7_900)
    case 'SPAM_AND_GRAYMAIL_SHARE':
      return share(measure, 1_810, 7_900)
    default:
      return plain(measure, isEarlier ? 2_790 : CUSTOMERS_IN_ALL - 211)
  }
}

function contactsOf({ channel, attempts, inbound }: Facts, { filter }: AggregateQuery, isEarlier: boolean): number {
  if (filter?.directions?.includes('OUTBOUND')) return Math.round(attempts * outreach(channel))
  return inbound * (isEarlier ? earlierUse(channel) : 1)
}

function plain(measure: string, value: number) {
  return { measure, value, numerator: value, denominator: null, low: null, high: null, sample: 'OK', previous: null }
}

function share(measure: string, part: number, whole: number) {
  if (whole < 10) return { ...plain(measure, 0), value: null, numerator: null, sample: whole === 0 ? 'OK' : 'WITHHELD' }
  return { measure, ...aShare(part, whole), sample: whole < 30 ? 'FEW' : 'OK', previous: null }
}

const STEP_DAYS = { DAY: 1, WEEK: 7, MONTH: 30 } as const

function bucketsOf({ measures, dimensions, range, granularity = 'WEEK' }: AggregateQuery) {
  if (dimensions?.includes('CHANNEL_FAMILY'))
    return startsOf(range, granularity).flatMap((day) =>
      mixRows(`${day}T05:00:00Z`, { day: daysBetween(DATA_FROM, day), days: STEP_DAYS[granularity] }),
    )
  return startsOf(range, granularity).map((day, at) => ({
    start: `${day}T05:00:00Z`,
    keys: [],
    values: measures.map((measure) => bucketValue(measure, at, STEP_DAYS[granularity], day)),
  }))
}

/** The first days of the stretches that have data. */
function startsOf(range: AggregateQuery['range'], granularity: keyof typeof STEP_DAYS): string[] {
  const step = STEP_DAYS[granularity]
  const first = granularity === 'WEEK' ? mondayOf(range.from) : range.from
  const starts: string[] = []
  for (
    let day = first;
    day < range.to && day < DATA_TO;
    day = granularity === 'MONTH' ? nextMonth(day) : plusDays(day, step)
  )
    if (plusDays(day, step) > DATA_FROM) starts.push(day)
  return starts
}

function nextMonth(day: string): string {
  return `${plusDays(`${day.slice(0, 7)}-01`, 32).slice(0, 7)}-01`
}

function mondayOf(day: string): string {
  return plusDays(day, -((new Date(day).getUTCDay() + 6) % 7))
}

function bucketValue(measure: string, at: number, step: number, day: string) {
  const wave = 1 + 0.12 * Math.sin(at / 2.2)
  const part = plusDays(day, step) > DATA_TO ? 0.6 : 1
  const emails = Math.round(91 * step * wave * part)
  if (measure === 'EMAILS') return plain(measure, emails)
  const unwanted = measure === 'SPAM_SHARE' ? 0.12 : 0.23
  return share(measure, Math.round(emails * unwanted * (1 + 0.18 * Math.cos(at / 3))), Math.round(emails * 0.96))
}
