import type { Instant } from '@wavelength/core'
import { type RawBuilder, sql } from 'kysely'

/** From one instant until another. */
export interface Stretch {
  readonly from: Instant
  readonly to: Instant
}

/** As rows of `stretch`; those that follow each other are one. */
export function stretchSql(stretches: readonly Stretch[]): RawBuilder<unknown> {
  const [starts, ends] = [new Set(stretches.map(({ from }) => from)), new Set(stretches.map(({ to }) => to))]
  const met = starts.intersection(ends)
  return sql`unnest(${instants(starts.difference(met))}, ${instants(ends.difference(met))}) as stretch (starts, ends)`
}

export const IS_IN_STRETCH = sql<boolean>`interaction.occurred_at >= stretch.starts and interaction.occurred_at < stretch.ends`

function instants(some: ReadonlySet<Instant>): RawBuilder<unknown> {
  return sql`${[...some].sort((a, b) => a - b).map((each) => new Date(each).toISOString())}::text[]::timestamptz[]`
}
