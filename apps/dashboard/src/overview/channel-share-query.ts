import type { Direction } from '@wavelength/core'
import { AGGREGATE_ROWS } from '../aggregate/rows.ts'
import type { Period } from '../filters/period.ts'
import { graphql } from '../graphql/graphql.ts'
import { question } from '../graphql/query.ts'
import { askedOf, type View } from '../report/view.ts'

const CHANNEL_SHARE = graphql(
  `
    query ChannelShare($query: AggregateQuery!) {
      aggregate(query: $query) { ...AggregateRows }
    }
  `,
  [AGGREGATE_ROWS],
)

/** Spam and mass mail fill the inbox, but nobody reaches us by them. */
export const MEANT_FOR_US = ['LEGITIMATE', 'UNKNOWN'] as const

/** Of the contacts of each age band, which share came over which family of channels? */
export function channelShareQuestion(view: View) {
  return question(CHANNEL_SHARE, { query: cohortSharesIn(view, view.filter.direction) })
}

/** The same of other days than those of the page, where they are told. */
export function cohortSharesIn(view: View, direction: Direction, range: Period = view.period) {
  return {
    measures: ['CHANNEL_SHARE' as const],
    dimensions: ['AGE_BAND' as const, 'CHANNEL_FAMILY' as const],
    ...meantForUs(view, direction, range),
  }
}

/** The contacts in one direction, without what nobody meant to reach us by. */
export function meantForUs(view: View, direction: Direction, range: Period = view.period) {
  const asked = askedOf(view, range)
  return { ...asked, filter: { ...asked.filter, directions: [direction], mailClasses: [...MEANT_FOR_US] } }
}
