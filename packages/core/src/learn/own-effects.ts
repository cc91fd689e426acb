import { CHANNEL_TRAITS, CHANNELS, type Channel } from '../model/channel.ts'
import { isWeekend, LEARNED_DAYPARTS, partOf, TIME_WINDOWS, type TimeWindow } from './time-window.ts'

/** How much people differ of their own, as variances of log-odds (found on simulated customers with known truth). */
const OWN_VARIANCE = { general: 0.28, channel: 0.7, daypart: 0.15, weekend: 0.1, marketing: 0.2 } as const

/** A customer's own effects, in this order: in general, 14 channels, 4 dayparts, the weekend, marketing. */
export const GENERAL = 0
const FIRST_CHANNEL = 1
export const FIRST_DAYPART = FIRST_CHANNEL + CHANNELS.length
export const WEEKEND = FIRST_DAYPART + LEARNED_DAYPARTS.length
export const MARKETING = WEEKEND + 1
export const EFFECT_COUNT = MARKETING + 1

export const OWN_VARIANCES: readonly number[] = [
  OWN_VARIANCE.general,
  ...CHANNELS.map(() => OWN_VARIANCE.channel),
  ...LEARNED_DAYPARTS.map(() => OWN_VARIANCE.daypart),
  OWN_VARIANCE.weekend,
  OWN_VARIANCE.marketing,
]

/** Which own effects bear on an attempt, and how strongly. */
export interface OwnFeature {
  readonly effect: number
  readonly by: number
}

const CHANNEL_POSITION: ReadonlyMap<Channel, number> = new Map(CHANNELS.map((channel, index) => [channel, index]))

export function channelEffect(channel: Channel): number {
  return FIRST_CHANNEL + positionOf(channel)
}

function positionOf(channel: Channel): number {
  return CHANNEL_POSITION.get(channel) ?? 0
}

/** Every kind of attempt that the ledger tells apart is one cell. */
const CELLS_PER_CHANNEL = TIME_WINDOWS.length * 2

export function cellOf(channel: Channel, timeWindow: TimeWindow, marketing: boolean): number {
  return positionOf(channel) * CELLS_PER_CHANNEL + timeWindow * 2 + Number(marketing)
}

export interface Cell {
  readonly channel: Channel
  readonly timeWindow: TimeWindow
  readonly marketing: boolean
  readonly timeSensitivity: number
  readonly features: readonly OwnFeature[]
}

/** Every cell, at the index that `cellOf` gives. */
export const CELLS: readonly Cell[] = CHANNELS.flatMap((channel) =>
  TIME_WINDOWS.flatMap((timeWindow) =>
    [false, true].map((marketing) => ({
      channel,
      timeWindow,
      marketing,
      timeSensitivity: CHANNEL_TRAITS[channel].timeSensitivity,
      features: featuresOf(channel, timeWindow, marketing),
    })),
  ),
)

function featuresOf(channel: Channel, timeWindow: TimeWindow, marketing: boolean): OwnFeature[] {
  const { timeSensitivity } = CHANNEL_TRAITS[channel]
  const all = [
    { effect: GENERAL, by: 1 },
    { effect: channelEffect(channel), by: 1 },
    { effect: FIRST_DAYPART + partOf(timeWindow), by: timeSensitivity },
    { effect: WEEKEND, by: isWeekend(timeWindow) ? timeSensitivity : 0 },
    { effect: MARKETING, by: Number(marketing) },
  ]
  return all.filter((feature) => feature.by !== 0)
}

/** x·vector, for the few own effects that bear on an attempt. */
export function weighted(features: readonly OwnFeature[], vector: ArrayLike<number>): number {
  let sum = 0
  for (const { effect, by } of features) sum += by * (vector[effect] ?? 0)
  return sum
}

/** x'Mx, for a square matrix over all own effects, row by row. */
export function quadratic(features: readonly OwnFeature[], matrix: ArrayLike<number>): number {
  let sum = 0
  for (const row of features) {
    for (const column of features) {
      sum += row.by * column.by * (matrix[row.effect * EFFECT_COUNT + column.effect] ?? 0)
    }
  }
  return sum
}
