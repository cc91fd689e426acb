import {
  type DimensionValue as Key,
  type AggregateResult as Result,
  type AggregateRow as Row,
  SAMPLES,
  SERVED_FROM,
  type MeasureValue as Value,
} from '@wavelength/core'
import { aggregate, aggregateCost, type AggregateCost as Cost } from '@wavelength/db'
import { withinLimit } from '@wavelength/operations'
import type { Context } from '../context.ts'
import { asMayBeAsked } from '../guest-limit.ts'
import { AggregateQuery, Dimension, Measure } from './aggregate-input.ts'
import { builder } from './builder.ts'
import { closedList } from './lists.ts'

export const Sample = closedList('Sample', 'Whether there were enough contacts to say anything.', SAMPLES, {
  OK: 'Enough.',
  FEW: 'Fewer than 30: read it with care.',
  WITHHELD: 'Too few: the value is null.',
})

const ServedFrom = closedList('ServedFrom', 'Where the numbers were read; they are the same.', SERVED_FROM, {
  ROLL_UP: 'From sums that are kept up to date with every contact.',
  INTERACTIONS: 'From the single contacts, which takes longer.',
  BOTH: 'People, or days outside whole months, from the single contacts; the rest from sums.',
})

const DimensionValue = builder.objectRef<Key>('DimensionValue').implement({
  description: 'What the contacts of a row have in common in one respect.',
  fields: (t) => ({
    dimension: t.expose('dimension', { type: Dimension, description: 'The respect.' }),
    value: t.exposeString('value', {
      description: 'The value, spelt as in its list; "UNKNOWN" where it is not known.',
    }),
  }),
})

const MeasureValue = builder.objectRef<Value>('MeasureValue').implement({
  description:
    'One number with what it was divided from. Shares are 0 to 1, delays in seconds; `metrics` tells the unit of each.',
  fields: (t) => ({
    measure: t.expose('measure', { type: Measure, description: 'What was asked.' }),
    value: t.exposeFloat('value', {
      nullable: true,
      description: 'The number; null when it was withheld or there is none.',
    }),
    numerator: t.exposeFloat('numerator', { nullable: true, description: 'What was counted.' }),
    denominator: t.exposeFloat('denominator', { nullable: true, description: 'Of how many; null for plain counts.' }),
    low: t.exposeFloat('low', {
      nullable: true,
      description: 'The lower bound of the 95 % interval of a share (Wilson 1927) or of an estimated number of people.',
    }),
    high: t.exposeFloat('high', {
      nullable: true,
      description: 'The upper bound of the 95 % interval of a share (Wilson 1927) or of an estimated number of people.',
    }),
    sample: t.expose('sample', { type: Sample, description: 'Whether there were enough contacts.' }),
    previous: t.exposeFloat('previous', {
      nullable: true,
      description: 'The value of the same group in the range compared with.',
    }),
  }),
})

const AggregateRow = builder.objectRef<Row>('AggregateRow').implement({
  description: 'One group of contacts that have the same values.',
  fields: (t) => ({
    start: t.expose('start', {
      type: 'DateTime',
      nullable: true,
      description: 'The start of the stretch of time; null without a granularity.',
    }),
    keys: t.field({
      type: [DimensionValue],
      description: 'One value for each dimension asked, in that order.',
      resolve: (row) => [...row.keys],
    }),
    values: t.field({
      type: [MeasureValue],
      description: 'One number for each measure asked, in that order.',
      resolve: (row) => [...row.values],
    }),
  }),
})

const AggregateResult = builder.objectRef<Result>('AggregateResult').implement({
  description: 'The answer to a question about many contacts.',
  fields: (t) => ({
    rows: t.field({
      type: [AggregateRow],
      complexity: { field: 1, multiplier: 100 },
      description: 'One row for each group that has contacts.',
      resolve: (result) => [...result.rows],
    }),
    asOf: t.expose('asOf', { type: 'DateTime', description: 'When it was counted.' }),
    dataThrough: t.expose('dataThrough', {
      type: 'DateTime',
      nullable: true,
      description: 'The latest contact in the store.',
    }),
    timeZone: t.expose('timeZone', { type: 'TimeZone', description: 'The zone in which days were cut.' }),
    maturingFrom: t.expose('maturingFrom', {
      type: 'Date',
      nullable: true,
      description: 'From this day on attempts may still be answered, so numbers will change.',
    }),
    servedFrom: t.expose('servedFrom', { type: ServedFrom, description: 'Where the numbers were read.' }),
    hasMore: t.exposeBoolean('hasMore', { description: 'True when the limit cut rows off.' }),
    endCursor: t.exposeString('endCursor', {
      nullable: true,
      description: 'The mark of the last row, for `after`; null when there are no rows.',
    }),
    warnings: t.stringList({
      description: 'What a reader should know, as English sentences.',
      resolve: (result) => [...result.warnings],
    }),
  }),
})

const AGGREGATE_COST = 500

builder.queryField('aggregate', (t) =>
  t.field({
    type: AggregateResult,
    authScopes: { scope: 'aggregates:read', guest: true },
    complexity: AGGREGATE_COST,
    description:
      'Counts contacts. A guest link narrows it to its own days and filter. Groups of fewer than 5 people are withheld from keys without pii:read. Needs the scope aggregates:read.',
    args: { query: t.arg({ type: AggregateQuery, required: true, description: 'The question.' }) },
    resolve: async (_, { query }, context) =>
      aggregate(context.store.db, await asMayBeAsked(context, query, withinLimit), readerOf(context)),
  }),
)

const AggregateCost = builder.objectRef<Cost>('AggregateCost').implement({
  description: 'What a question about many contacts would cost.',
  fields: (t) => ({
    servedFrom: t.expose('servedFrom', { type: ServedFrom, description: 'Where the numbers would be read.' }),
    singleContacts: t.exposeInt('singleContacts', {
      // Counts in what the filter leaves out.
      authScopes: { scope: 'aggregates:read' },
      description: 'At most so many single contacts would be read; a million take about a second.',
    }),
    estimatesPeople: t.exposeBoolean('estimatesPeople', {
      description: 'Whether people would be estimated from a sample.',
    }),
  }),
})

builder.queryField('aggregateCost', (t) =>
  t.field({
    type: AggregateCost,
    authScopes: { scope: 'aggregates:read', guest: true },
    description: 'What a question would cost, without asking it. Needs the scope aggregates:read.',
    args: { query: t.arg({ type: AggregateQuery, required: true, description: 'The question.' }) },
    resolve: async (_, { query }, context) =>
      aggregateCost(context.store.db, await asMayBeAsked(context, query, withinLimit), readerOf(context)),
  }),
)

function readerOf({ now, principal }: Context) {
  return { now, maySeeFewPeople: principal.scopes.has('pii:read') }
}
