import {
  type AggregateOrder,
  type DateRange,
  DIMENSIONS,
  FILTER_NAMES,
  GRANULARITIES,
  MEASURES,
  type QueryFault,
  queryFault,
  SORT_DIRECTIONS,
} from '@wavelength/core'
import type { AggregateAsked } from './aggregate-table.ts'
import {
  badParameter,
  oneOf,
  type ParameterTexts,
  readFlag,
  readLimit,
  readList,
  readText,
  readWord,
  readWords,
  requireText,
} from './parameters.ts'
import { readFilter } from './read-filter.ts'

export const AGGREGATE_PARAMETERS = [
  'measures',
  'dimensions',
  'granularity',
  'from',
  'to',
  'timeZone',
  ...FILTER_NAMES,
  'orderBy',
  'limit',
  'compareFrom',
  'compareTo',
  'exactPeople',
] as const

/** Reads a question about many contacts; throws, naming the parameter, when it makes no sense. */
export function readAggregate(texts: ParameterTexts): AggregateAsked {
  requireText(texts, 'measures')
  const query: AggregateAsked['query'] = {
    measures: readWords(texts, 'measures', MEASURES) ?? [],
    dimensions: readWords(texts, 'dimensions', DIMENSIONS),
    granularity: readWord(texts, 'granularity', GRANULARITIES),
    range: { from: requireText(texts, 'from'), to: requireText(texts, 'to') },
    timeZone: readText(texts, 'timeZone'),
    filter: readFilter(texts),
    orderBy: readList(texts, 'orderBy')?.map(orderOf) ?? null,
    compareWith: readComparison(texts),
    exactPeople: readFlag(texts, 'exactPeople'),
  }
  const fault = queryFault(query)
  if (fault !== null) throw badParameter(parameterOf(fault), fault.message)
  return { query, limit: readLimit(texts) }
}

function readComparison(texts: ParameterTexts): DateRange | null {
  const [from, to] = [readText(texts, 'compareFrom'), readText(texts, 'compareTo')]
  if (from === null && to === null) return null
  if (from === null) throw badParameter('compareFrom', 'is missing, though there is compareTo')
  if (to === null) throw badParameter('compareTo', 'is missing, though there is compareFrom')
  return { from, to }
}

/** "CONTACTS:DESC", "START"; ascending unless told. */
function orderOf(text: string): AggregateOrder {
  const [key = '', way = 'ASC', ...rest] = text.split(':')
  if (rest.length > 0) throw badParameter('orderBy', `"${text}" is not a name and a direction, such as CONTACTS:DESC`)
  const direction = oneOf(SORT_DIRECTIONS, 'orderBy', way)
  if (key === 'START') return { start: true, direction }
  const dimension = DIMENSIONS.find((each) => each === key)
  if (dimension !== undefined) return { dimension, direction }
  const measure = MEASURES.find((each) => each === key)
  if (measure !== undefined) return { measure, direction }
  throw badParameter('orderBy', `"${key}" is neither START nor a measure nor a dimension`)
}

/** The parameter in which a part of the question stands. */
function parameterOf({ field: [first = '', second = ''] }: QueryFault): string {
  if (first === 'range') return second === '' ? 'to' : second
  if (first === 'compareWith') return second === 'from' ? 'compareFrom' : 'compareTo'
  return first === 'filter' ? second : first
}
