import { CHANNEL_TRAITS, type Channel } from '../model/channel.ts'

/** Local hours, from the first to before the last. */
export interface HourSpan {
  readonly fromHour: number
  readonly toHour: number
}

/** When a message may arrive: what waits quietly, from six to ten at night. Our judgement, 2026-11. */
const QUIET_CHANNEL_HOURS: readonly HourSpan[] = [
  { fromHour: 6, toHour: 8 },
  { fromHour: 8, toHour: 12 },
  { fromHour: 12, toHour: 17 },
  { fromHour: 17, toHour: 22 },
]

/** What rings or knocks, only from eight to eight. */
const INTERRUPTING_HOURS: readonly (HourSpan | null)[] = [
  null,
  { fromHour: 8, toHour: 12 },
  { fromHour: 12, toHour: 17 },
  { fromHour: 17, toHour: 20 },
]

/** The hours of a learned part of the day (0 to 3) at which a channel is used; null when it is not used then. */
export function hoursOf(channel: Channel, daypart: number): HourSpan | null {
  const hours = CHANNEL_TRAITS[channel].interrupts ? INTERRUPTING_HOURS : QUIET_CHANNEL_HOURS
  return hours[daypart] ?? null
}
