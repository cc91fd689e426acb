import { CHANNEL_FAMILIES, type ChannelFamily, REPLY_DELAYS, type ReplyDelay, wilsonInterval } from '@wavelength/core'
import type { Rate } from '../aggregate/rate.ts'
import { type Aggregate, keyIn, measured } from '../aggregate/rows.ts'
import { CLASS_ENDS, type Delays, delaysOf, isTold, type ShownDelays } from './delays.ts'

/** The share of a family's replies that had come by the end of a class of delays. */
export interface Arrived {
  readonly delay: ReplyDelay
  /** In seconds. */
  readonly end: number
  readonly rate: Rate
}

export interface FamilyWait {
  readonly family: ChannelFamily
  readonly delays: ShownDelays
  /** Shortest delay first. */
  readonly arrived: readonly Arrived[]
}

interface WaitAnswer {
  readonly byFamily: Aggregate
  readonly byDelay: Aggregate
}

/** Families in their fixed order; only those that anybody replied over. */
export function toFamilyWaits({ byFamily, byDelay }: WaitAnswer): FamilyWait[] {
  return CHANNEL_FAMILIES.flatMap((family) => {
    const row = byFamily.rows.find((each) => keyIn(each, 'CHANNEL_FAMILY', CHANNEL_FAMILIES) === family)
    const delays = row ? delaysOf(row) : { kind: 'NONE' as const }
    if (delays.kind === 'NONE') return []
    return [{ family, delays, arrived: isTold(delays) ? arrivedOf(delays, countsOf(byDelay, family)) : [] }]
  })
}

/** How many replies lie in each class; null where the API does not tell. */
function countsOf({ rows }: Aggregate, family: ChannelFamily): ReadonlyMap<ReplyDelay, number | null> {
  const own = rows.filter((row) => keyIn(row, 'CHANNEL_FAMILY', CHANNEL_FAMILIES) === family)
  return new Map(
    own.flatMap((row) => {
      const delay = keyIn(row, 'REPLY_DELAY', REPLY_DELAYS)
      return delay ? [[delay, measured(row, 'ANSWERED').value] as const] : []
    }),
  )
}

/** From the first class on that the API does not tell, the sums are not known either. */
function arrivedOf({ kind, replies }: Delays, counts: ReadonlyMap<ReplyDelay, number | null>): Arrived[] {
  const arrived: Arrived[] = []
  let sum = 0
  for (const delay of REPLY_DELAYS) {
    const count = counts.has(delay) ? counts.get(delay) : 0
    const end = CLASS_ENDS[delay]
    if (count == null || end === null) break
    sum += count
    arrived.push({ delay, end, rate: { kind, ...shareOf(Math.min(sum, replies), replies) } })
  }
  return arrived
}

export function shareOf(part: number, whole: number) {
  return { value: part / whole, numerator: part, denominator: whole, ...wilsonInterval(part, whole) }
}
