import {
  AGE_BANDS,
  type AgeBand,
  CHANNEL_FAMILIES,
  CHANNEL_LABELS,
  CHANNELS,
  type Channel,
  type ChannelFamily,
  channelsOf,
  type Direction,
  FAMILY_LABELS,
} from '@wavelength/core'
import { isShown, rateFrom, rateOf, type ShownRate } from '../aggregate/rate.ts'
import { type Aggregate, keyIn, measured } from '../aggregate/rows.ts'
import { word } from '../words/t.ts'

/** A family, or one of its channels. */
export type Way =
  | { readonly kind: 'FAMILY'; readonly family: ChannelFamily }
  | { readonly kind: 'CHANNEL'; readonly family: ChannelFamily; readonly channel: Channel }

/** What a number is the share of; a count is the share of nothing. */
export const SHARES_OF = ['cohort', 'channel', 'count'] as const
export type ShareOf = (typeof SHARES_OF)[number]

/** Age bands by families and channels. */
export interface Cross {
  readonly direction: Direction
  readonly ageBands: readonly AgeBand[]
  readonly families: readonly ChannelFamily[]
  /** All contacts of an age band; null when too few to show. */
  readonly contactsOf: (ageBand: AgeBand) => number | null
  /** All contacts over it; null when too few to show. */
  readonly contactsOver: (way: Way) => number | null
  /** Its share of the cohort, with the counts. */
  readonly cohortShare: (way: Way, ageBand: AgeBand) => ShownRate
  readonly channelsIn: (family: ChannelFamily) => readonly Channel[]
}

interface Answers {
  readonly families: Aggregate
  readonly channels: Aggregate
  readonly familyTotals: Aggregate
  readonly channelTotals: Aggregate
}

export function toCross(answers: Answers, direction: Direction): Cross {
  const shares = new Map([...sharesIn(answers.families), ...sharesIn(answers.channels)])
  const totals = new Map([...sharesIn(answers.familyTotals), ...sharesIn(answers.channelTotals)])
  const ageBands = AGE_BANDS.filter((band) =>
    answers.families.rows.some((row) => keyIn(row, 'AGE_BAND', AGE_BANDS) === band),
  )
  const contacts = new Map(ageBands.map((band) => [band, denominatorIn(answers.families, band)]))
  const contactsOf = (ageBand: AgeBand) => contacts.get(ageBand) ?? null
  return {
    direction,
    ageBands,
    families: CHANNEL_FAMILIES.filter((family) => totals.has(family)),
    contactsOf,
    contactsOver: (way) => numeratorOf(totals.get(keyOf(way))),
    cohortShare: (way, band) => shares.get(`${keyOf(way)} ${band}`) ?? absent(contactsOf(band)),
    channelsIn: (family) => channelsOf(family).filter((channel) => totals.has(channelKey(channel))),
  }
}

export function wayLabel(way: Way): string {
  return word(way.kind === 'FAMILY' ? FAMILY_LABELS[way.family] : CHANNEL_LABELS[way.channel])
}

export function keyOf(way: Way): string {
  return way.kind === 'FAMILY' ? way.family : channelKey(way.channel)
}

/** A family and its one channel may have the same name. */
function channelKey(channel: Channel): string {
  return `channel:${channel}`
}

function sharesIn({ rows }: Aggregate): [string, ShownRate][] {
  return rows.flatMap((row) => {
    const family = keyIn(row, 'CHANNEL_FAMILY', CHANNEL_FAMILIES)
    const channel = keyIn(row, 'CHANNEL', CHANNELS)
    const ageBand = keyIn(row, 'AGE_BAND', AGE_BANDS)
    const way = family ?? (channel && channelKey(channel))
    const key = ageBand ? `${way} ${ageBand}` : way
    return way && key ? [[key, rateOf(measured(row, 'CHANNEL_SHARE'))]] : []
  })
}

function denominatorIn({ rows }: Aggregate, band: AgeBand): number | null {
  const shown = rows
    .filter((row) => keyIn(row, 'AGE_BAND', AGE_BANDS) === band)
    .map((row) => rateOf(measured(row, 'CHANNEL_SHARE')))
    .find(isShown)
  return shown?.denominator ?? null
}

function numeratorOf(rate: ShownRate | undefined): number | null {
  return rate && isShown(rate) ? rate.numerator : null
}

/** No row means that none of the cohort's contacts came this way. */
function absent(contacts: number | null): ShownRate {
  return contacts === null ? { kind: 'WITHHELD' } : rateFrom(0, contacts)
}

/** One number of the cross: the count, and the share that is asked for. */
export function crossShare(cross: Cross, way: Way, ageBand: AgeBand, of: ShareOf): ShownRate {
  const share = cross.cohortShare(way, ageBand)
  if (of !== 'channel' || !isShown(share)) return share
  const whole = cross.contactsOver(way)
  return whole === null ? { kind: 'WITHHELD' } : rateFrom(share.numerator, whole)
}
