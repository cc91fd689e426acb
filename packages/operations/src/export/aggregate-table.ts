import {
  type AggregateQuery,
  type AggregateResult,
  type AggregateRow,
  DIMENSION_VALUES,
  type Dimension,
  localTimeAt,
  METRICS,
  type Measure,
  type MeasureValue,
  MOST_ROWS,
} from '@wavelength/core'
import { aggregate, type Db } from '@wavelength/db'
import { snakeCase } from './snake-case.ts'
import type { Cell, Column, ExportContext, Header, Row, Table } from './table.ts'
import { zonedTime } from './zoned-time.ts'

/** A question about many contacts, of which all rows are wanted, or so many. */
export interface AggregateAsked {
  readonly query: Omit<AggregateQuery, 'limit' | 'after'>
  readonly limit: number | null
}

/** The answer to a question about many contacts as a table: a row per group, in the order asked for. */
export async function aggregateTable(db: Db, asked: AggregateAsked, context: ExportContext): Promise<Table> {
  const answers = answersTo(db, asked, context)
  const first = await firstOf(answers)
  return {
    columns: columnsOf(asked.query),
    zone: first.timeZone,
    header: headerOf(asked, first),
    pages: pagesOf(asked.query, first, answers),
  }
}

/** As many answers as it takes, each going on where the one before ended. */
async function* answersTo(
  db: Db,
  { query, limit }: AggregateAsked,
  { now, maySeePersons }: ExportContext,
): AsyncGenerator<AggregateResult, void> {
  let after: string | null = null
  let left = limit ?? Number.POSITIVE_INFINITY
  do {
    const page = { ...query, limit: Math.min(left, MOST_ROWS), after }
    const answer: AggregateResult = await aggregate(db, page, { now, maySeeFewPeople: maySeePersons })
    yield answer
    left -= answer.rows.length
    after = answer.hasMore ? answer.endCursor : null
  } while (after !== null && left > 0)
}

async function firstOf(answers: AsyncGenerator<AggregateResult, void>): Promise<AggregateResult> {
  const first = await answers.next()
  if (first.done) throw new Error('a question has at least one answer')
  return first.value
}

async function* pagesOf(
  query: AggregateAsked['query'],
  first: AggregateResult,
  others: AsyncGenerator<AggregateResult, void>,
): AsyncGenerator<readonly Row[], void> {
  const toRow = (row: AggregateRow) => rowOf(query, first.timeZone, row)
  yield first.rows.map(toRow)
  for await (const { rows } of others) yield rows.map(toRow)
}

function columnsOf({ measures, dimensions, granularity, compareWith }: AggregateAsked['query']): Column[] {
  const start: Column[] = [
    { name: 'start', kind: 'INSTANT' },
    { name: 'start_day', kind: 'DAY' },
  ]
  return [
    ...(granularity == null ? [] : start),
    ...(dimensions ?? []).map((dimension): Column => ({ name: snakeCase(dimension), kind: kindOf(dimension) })),
    ...uniqueOf(measures).flatMap((measure) => measureColumns(measure, compareWith != null)),
  ]
}

function uniqueOf(measures: readonly Measure[]): Measure[] {
  return [...new Set(measures)]
}

function kindOf(dimension: Dimension): 'SMALL' | 'TEXT' {
  return DIMENSION_VALUES[dimension]?.every((value) => /^\d+$/.test(value)) ? 'SMALL' : 'TEXT'
}

function measureColumns(measure: Measure, isCompared: boolean): Column[] {
  const name = snakeCase(measure)
  const kind = METRICS[measure].unit === 'COUNT' ? 'COUNT' : 'NUMBER'
  return [
    { name, kind },
    { name: `${name}_numerator`, kind: 'NUMBER' },
    { name: `${name}_denominator`, kind: 'NUMBER' },
    { name: `${name}_low`, kind: 'NUMBER' },
    { name: `${name}_high`, kind: 'NUMBER' },
    { name: `${name}_sample`, kind: 'TEXT' },
    ...(isCompared ? [{ name: `${name}_previous`, kind } as const] : []),
  ]
}

/** A row has its values in the order of the measures asked for. */
function rowOf({ granularity, compareWith }: AggregateAsked['query'], zone: string, row: AggregateRow): Row {
  const { start, keys, values } = row
  const day = start === null ? null : localTimeAt(zone, start).day
  return [
    ...(granularity == null ? [] : [start, day]),
    ...keys.map(({ dimension, value }) => (kindOf(dimension) === 'SMALL' ? Number(value) : value)),
    ...values.flatMap((value) => cellsOf(value, compareWith != null)),
  ]
}

function cellsOf(measured: MeasureValue, isCompared: boolean): Cell[] {
  const { value, numerator, denominator, low, high, sample, previous } = measured
  return [value, numerator, denominator, low, high, sample, ...(isCompared ? [previous] : [])]
}

/** What an answer says of itself when rows are left, which the file goes on to give. */
const CUT_OFF = /^Only the first \d+ of \d+ rows are given/

function headerOf({ query, limit }: AggregateAsked, answer: AggregateResult): Header {
  const { timeZone, asOf, dataThrough, maturingFrom, servedFrom, warnings } = answer
  const goesOn = answer.hasMore && (limit === null || limit > MOST_ROWS)
  return {
    holds: 'aggregates',
    question: { ...query, limit },
    timeZone,
    asOf: zonedTime(timeZone, asOf),
    dataThrough: dataThrough === null ? null : zonedTime(timeZone, dataThrough),
    maturingFrom,
    servedFrom,
    warnings: goesOn ? warnings.filter((warning) => !CUT_OFF.test(warning)) : warnings,
    definitions: Object.fromEntries(uniqueOf(query.measures).map((measure) => [snakeCase(measure), METRICS[measure]])),
  }
}
