import type { Request } from './by-wavelength.ts'
import { keyOf, type NumbersByKey } from './numbers-by-key.ts'

interface Grouped {
  readonly groupBy: readonly string[]
  /** Fields of the generated filter on interactions, as GraphQL. */
  readonly filter: string
  /** The column whose different values are counted; there is no plain count, so contacts are counted by their ids. */
  readonly distinct?: 'rowId' | 'customerId'
  readonly read?: (groups: readonly Group[]) => NumbersByKey
}

export interface Group {
  readonly keys: readonly (string | null)[]
  readonly count: number
}

export function byPostgraphile({ groupBy, filter, distinct = 'rowId', read = countsOf }: Grouped): Request {
  const query = `{ allInteractions(filter: { ${filter} }) {
    groupedAggregates(groupBy: [${groupBy.join(', ')}]) { keys distinctCount { ${distinct} } }
  } }`
  return { query, variables: {}, read: (data: Answer) => read(groupsOf(data, distinct)) }
}

interface Answer {
  readonly allInteractions: {
    readonly groupedAggregates: readonly {
      readonly keys: readonly (string | null)[]
      readonly distinctCount: Readonly<Record<string, string>>
    }[]
  }
}

function groupsOf({ allInteractions }: Answer, distinct: string): Group[] {
  return allInteractions.groupedAggregates.map(({ keys, distinctCount }) => ({
    keys,
    count: Number(distinctCount[distinct]),
  }))
}

function countsOf(groups: readonly Group[]): NumbersByKey {
  return new Map(groups.map(({ keys, count }) => [keyOf(keys.map(String)), count]))
}

/** Days come as instants. */
export function countsByDay(groups: readonly Group[]): NumbersByKey {
  return new Map(groups.map(({ keys, count }) => [String(keys[0]).slice(0, 10), count]))
}

/** The share of attempts without a resolution among those that reached anybody, which the client has to divide. */
export function unresolvedShares(groups: readonly Group[]): NumbersByKey {
  const byChannel = Map.groupBy(groups, ({ keys }) => String(keys[0]))
  const sum = (some: readonly Group[]) => some.reduce((total, { count }) => total + count, 0)
  return new Map(
    [...byChannel].map(([channel, all]) => {
      const settled = all.filter(({ keys }) => keys[1] !== 'UNDELIVERED')
      const unresolved = settled.filter(({ keys }) => keys[1] === null)
      return [channel, sum(unresolved) / sum(settled)]
    }),
  )
}
