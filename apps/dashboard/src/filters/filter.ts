import {
  AGE_BANDS,
  type AgeBand,
  CHANNEL_FAMILIES,
  CHANNELS,
  type Channel,
  type ChannelFamily,
  DIRECTIONS,
  type Direction,
  PURPOSES,
  type Purpose,
} from '@wavelength/core'
import { type Comparison, comparisonIn } from './comparison.ts'
import { isRange, type Range } from './period.ts'
import { membersIn, slugOf } from './slug.ts'
import { isZone } from './zone.ts'

/** What the reader has narrowed the page to. One object: address, query, table, file and shared link all use it. */
export interface Filter {
  readonly range: Range
  readonly comparison: Comparison
  /** The comparison begins on the same day of the week, or days would be held against other days. */
  readonly matchesWeekdays: boolean
  /** Days of which part may still be missing are left out. */
  readonly isCompleteOnly: boolean
  readonly ageBands: readonly AgeBand[]
  readonly families: readonly ChannelFamily[]
  readonly channels: readonly Channel[]
  readonly purposes: readonly Purpose[]
  readonly direction: Direction
  readonly segments: readonly string[]
  /** Whose days are counted; null is the reporting zone. */
  readonly timeZone: string | null
}

export const DEFAULT_FILTER: Filter = {
  range: '90d',
  comparison: 'prev',
  matchesWeekdays: true,
  isCompleteOnly: false,
  ageBands: [],
  families: [],
  channels: [],
  purposes: [],
  direction: 'INBOUND',
  segments: [],
  timeZone: null,
}

const DIRECTION_SLUGS = { INBOUND: 'in', OUTBOUND: 'out' } satisfies Record<Direction, string>

/** The filter as it stands in the address. Defaults are left out, so a plain address is the plain page. */
export interface FilterSearch {
  range?: string
  cmp?: string
  match?: string
  days?: string
  cohort?: string
  fam?: string
  ch?: string
  purpose?: string
  dir?: string
  seg?: string
  tz?: string
}

/** Reads any search; what makes no sense falls back to the default. */
export function filterFrom(search: FilterSearch): Filter {
  return {
    range: isRange(search.range) ? search.range : DEFAULT_FILTER.range,
    comparison: comparisonIn(search.cmp) ?? DEFAULT_FILTER.comparison,
    matchesWeekdays: search.match !== 'date',
    isCompleteOnly: search.days === 'complete',
    ageBands: membersIn(AGE_BANDS, search.cohort),
    families: membersIn(CHANNEL_FAMILIES, search.fam),
    channels: membersIn(CHANNELS, search.ch),
    purposes: membersIn(PURPOSES, search.purpose),
    direction: DIRECTIONS.find((direction) => DIRECTION_SLUGS[direction] === search.dir) ?? DEFAULT_FILTER.direction,
    segments: segmentsIn(search.seg),
    timeZone: isZone(search.tz) ? search.tz : null,
  }
}

export function searchOf(filter: Filter): FilterSearch {
  return withoutEmpty(fullSearchOf(filter))
}

/** With an empty text for what is at its default, so that it takes the old one's place in an address. */
export function fullSearchOf(filter: Filter) {
  return {
    range: filter.range === DEFAULT_FILTER.range ? '' : filter.range,
    cmp: filter.comparison === DEFAULT_FILTER.comparison ? '' : filter.comparison,
    match: filter.matchesWeekdays ? '' : 'date',
    days: filter.isCompleteOnly ? 'complete' : '',
    cohort: filter.ageBands.map(slugOf).join(','),
    fam: filter.families.map(slugOf).join(','),
    ch: filter.channels.map(slugOf).join(','),
    purpose: filter.purposes.map(slugOf).join(','),
    dir: filter.direction === DEFAULT_FILTER.direction ? '' : DIRECTION_SLUGS[filter.direction],
    seg: filter.segments.map(encodeURIComponent).join(','),
    tz: filter.timeZone ?? '',
  }
}

/** What narrows the rows, as the API's one filter input; the direction is each panel's own matter. */
export function interactionFilter(filter: Filter) {
  return {
    ...(filter.ageBands.length > 0 && { ageBands: [...filter.ageBands] }),
    ...(filter.families.length > 0 && { families: [...filter.families] }),
    ...(filter.channels.length > 0 && { channels: [...filter.channels] }),
    ...(filter.purposes.length > 0 && { purposes: [...filter.purposes] }),
    ...(filter.segments.length > 0 && { segments: [...filter.segments] }),
  }
}

/** What narrows customers rather than their contacts. */
export function peopleOf({ ageBands, segments }: Filter) {
  return {
    ...(ageBands.length > 0 && { ageBands: [...ageBands] }),
    ...(segments.length > 0 && { segments: [...segments] }),
  }
}

/** For mail, where a choice of channels would say the same thing twice or nothing at all. */
export function withoutChannels(filter: Filter): Filter {
  return { ...filter, families: [], channels: [] }
}

/** Keeps the entries that say something, as an address does. */
export function withoutEmpty<Search extends object>(search: Search): Partial<Search> {
  return Object.fromEntries(
    Object.entries(search).filter(([, value]) => typeof value === 'string' && value !== ''),
  ) as Partial<Search>
}

/** A segment is free text, so a comma inside a name is written as an escape. */
function segmentsIn(written: string | undefined): string[] {
  return [...new Set((written ?? '').split(',').map(unescaped))].filter((name) => name !== '').sort()
}

function unescaped(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
