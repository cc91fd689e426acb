import { CHANNEL_TRAITS, type Channel, type Instant, offsetMsAt } from '@wavelength/core'
import type { Person } from './person.ts'
import type { Random } from './random.ts'

const DAY_MS = 86_400_000
const MINUTE_MS = 60_000

/** When the business writes and calls, in the customer's own time: what rings, mostly by day. */
export function businessInstant(person: Person, channel: Channel, around: Instant, random: Random): Instant {
  const isWeekendKept = CHANNEL_TRAITS[channel].bulkAble || random.isTrue(0.2)
  const hour = CHANNEL_TRAITS[channel].interrupts ? callingHour(random) : random.between(7, 21)
  return localInstant(person, isWeekendKept ? around : weekday(around), hour)
}

/** When people write and call by themselves. */
export function personalInstant(person: Person, around: Instant, random: Random): Instant {
  const isEvening = person.isEmployed && random.isTrue(0.55)
  return localInstant(person, around, isEvening ? random.between(17, 22) : random.between(8, 18))
}

function callingHour(random: Random): number {
  if (random.isTrue(0.06)) return random.between(7, 8)
  return random.isTrue(0.28) ? random.between(17, 20) : random.between(8, 17)
}

function weekday(around: Instant): Instant {
  const day = Math.floor(around / DAY_MS)
  const monday0 = (day + 3) % 7
  return monday0 > 4 ? around + (7 - monday0) * DAY_MS : around
}

function localInstant(person: Person, around: Instant, hour: number): Instant {
  const local = Math.floor(around / DAY_MS) * DAY_MS + Math.round(hour * 60) * MINUTE_MS
  return local - offsetMsAt(person.region.timeZone, local)
}
