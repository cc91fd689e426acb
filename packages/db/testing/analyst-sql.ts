import {
  type AggregateQuery,
  type Dimension,
  FILTERED_BY,
  type Granularity,
  type InteractionFilter,
  type Measure,
} from '@wavelength/core'
import { DIMENSION_COLUMNS } from '../src/analytics/dimension-columns.ts'
import { DAYS, MEASURE_SQL, SAME_GROUP, withheldSql } from '../src/analytics/measure-sql.ts'
import { quoted } from '../src/analytics/sql-text.ts'

/**
 * A question as somebody who knows only the documented views would put it: plain SQL over analytics.interactions.
 * The columns are `start` (with a granularity), the dimensions and the measures, each under its own name. What the API
 * answers to `compareWith` is another question, and `orderBy`, `limit` and `after` are the reader's own business.
 */
export function analystSql(query: AggregateQuery, reportingZone: string): string {
  const zone = quoted(query.timeZone ?? reportingZone)
  const dimensions = query.dimensions ?? []
  const start = query.granularity == null ? [] : ['start']
  const keys = dimensions.map(quotedName)
  const grouped = [...start, ...keys]
  const measures = [...new Set(query.measures)].map((measure) => {
    const sql = measureSql(measure, { days: daysSql(query, zone), sameGroup: sameGroupSql(grouped) })
    return `  ${sql} as ${quotedName(measure)}`
  })
  return `select\n${[...grouped.map((key) => `  ${key}`), ...measures].join(',\n')}
from (
  select *${startSql(query.granularity ?? null, zone)}${dimensions.map(keySql).join('')}
  from analytics.interactions
  where ${conditions(query, zone).join('\n    and ')}
) as contact${grouped.length === 0 ? '\nhaving count(*) > 0' : `\ngroup by ${grouped.join(', ')}`}`
}

function measureSql(measure: Measure, { days, sameGroup }: { readonly days: string; readonly sameGroup: string }) {
  return withheldSql(MEASURE_SQL[measure]).replaceAll(DAYS, `(${days})`).replaceAll(SAME_GROUP, sameGroup)
}

function sameGroupSql(grouped: readonly string[]): string {
  const others = grouped.filter((key) => key !== '"CHANNEL"' && key !== '"CHANNEL_FAMILY"')
  return others.length === 0 ? '' : `partition by ${others.join(', ')}`
}

function keySql(dimension: Dimension): string {
  return `, ${DIMENSION_COLUMNS[dimension]} as ${quotedName(dimension)}`
}

function quotedName(name: string): string {
  return `"${name}"`
}

/** Hours are counted from the start of the day: one that the clocks repeat is two. */
function startSql(granularity: Granularity | null, zone: string): string {
  if (granularity === null) return ''
  if (granularity === 'HOUR')
    return `, date_bin('1 hour', occurred_at, date_trunc('day', occurred_at, ${zone})) as start`
  return `, date_trunc('${granularity.toLowerCase()}', occurred_at, ${zone}) as start`
}

const LENGTHS = {
  DAY: '1 day',
  WEEK: '7 days',
  MONTH: '1 month',
  QUARTER: '3 months',
  YEAR: '1 year',
} satisfies Record<Exclude<Granularity, 'HOUR'>, string>

/** The days of a row that lie in the range and have begun. */
function daysSql({ granularity, range }: AggregateQuery, zone: string): string {
  const today = `(select (as_of at time zone ${zone})::date from analytics.as_of)`
  const day = `(start at time zone ${zone})::date`
  if (granularity === 'HOUR') return `case when ${day} > ${today} then 0 else 1 / 24::float8 end`
  const from = granularity == null ? `date '${range.from}'` : `greatest(date '${range.from}', ${day})`
  const end = granularity == null ? '' : `(${day} + interval '${LENGTHS[granularity]}')::date, `
  return `greatest(0, least(date '${range.to}', ${end}${today} + 1) - ${from})`
}

function conditions({ range, filter, dimensions }: AggregateQuery, zone: string): string[] {
  return [
    `occurred_at >= timestamp '${range.from}' at time zone ${zone}`,
    `occurred_at < timestamp '${range.to}' at time zone ${zone}`,
    ...(dimensions ?? []).map((dimension) => `${DIMENSION_COLUMNS[dimension]} is not null`),
    ...Object.entries(filter ?? {}).flatMap(([name, values]) => {
      if (values == null) return []
      const column = DIMENSION_COLUMNS[FILTERED_BY[name as keyof InteractionFilter]]
      return [
        `${column} in (${[...values].map((value) => (typeof value === 'number' ? value : quoted(value))).join(', ')})`,
      ]
    }),
  ]
}
