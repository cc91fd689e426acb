import type { AggregateQuery, AggregateRow } from '@wavelength/core'
import { keyOf, type NumbersByKey } from './numbers-by-key.ts'

/** A question put to a GraphQL server, and how its answer is read. */
export interface Request {
  readonly query: string
  readonly variables: object
  readonly read: (data: never) => NumbersByKey
}

const QUERY = `query ($query: AggregateQuery!) {
  aggregate(query: $query) { rows { start keys { value } values { value } } }
}`

type Row = Pick<AggregateRow, 'keys' | 'values'> & { readonly start: string | null }

/** The first measure of a question, by its keys. */
export function byWavelength(query: AggregateQuery): Request {
  return { query: QUERY, variables: { query }, read: numbersOf }
}

function numbersOf({ aggregate }: { readonly aggregate: { readonly rows: readonly Row[] } }): NumbersByKey {
  const numbers = aggregate.rows.map(({ start, keys, values }): [string, number] => {
    const day = start === null ? [] : [start.slice(0, 10)]
    return [keyOf([...day, ...keys.map(({ value }) => value)]), values[0]?.value ?? Number.NaN]
  })
  return new Map(numbers)
}
