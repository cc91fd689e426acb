import { type Channel, type Instant, localTimeAt, PURPOSE_TRAITS, type Purpose } from '@wavelength/core'
import { answerShare, REPLY_HOURS } from './habits.ts'
import type { Person, SampleFrame } from './person.ts'
import type { Random } from './random.ts'

/** One attempt as the person meets it. */
export interface Occasion {
  readonly channel: Channel
  readonly purpose: Purpose
  readonly at: Instant
  /** Attempts about the same matter that went unanswered before. */
  readonly earlier: number
}

const HOUR_MS = 3_600_000

export function answerChance(person: Person, occasion: Occasion, frame: SampleFrame): number {
  const { channel } = occasion
  const share = answerShare(channel, person.stage)
  const logOdds =
    Math.log(share / (1 - share)) +
    (person.persona.answers[channel] ?? 0) +
    person.own[channel] +
    timeEffect(person, occasion) +
    purposeEffect(occasion) +
    trend(occasion, frame) -
    0.35 * occasion.earlier
  return 1 / (1 + Math.exp(-logOdds))
}

/** Whoever works does not pick up by day, but in the evening; nobody does before eight. */
function timeEffect(person: Person, { channel, at }: Occasion): number {
  const { weekday, hour } = localTimeAt(person.region.timeZone, at)
  const isEvening = hour >= 17
  if (channel === 'PHONE' || channel === 'IN_PERSON') {
    if (hour < 8) return -0.9
    if (!person.isEmployed || weekday > 4) return 0.1
    return isEvening ? 0.9 : -0.35
  }
  if (channel === 'EMAIL') return person.isBusiness ? officeHours(weekday, hour) : isEvening ? 0.25 : 0
  return channel === 'SMS' || channel === 'WHATSAPP' ? (isEvening ? 0.3 : 0) : 0
}

function officeHours(weekday: number, hour: number): number {
  if (weekday > 4) return -0.6
  return hour >= 8 && hour < 12 ? 0.35 : hour < 17 ? 0 : -0.3
}

function purposeEffect({ purpose, channel }: Occasion): number {
  const { marketing, urgency, group } = PURPOSE_TRAITS[purpose]
  if (marketing) return channel === 'PHONE' ? -1.6 : -1
  if (group === 'FORMAL') return channel === 'LETTER' ? 0.6 : -0.2
  return urgency === 'HIGH' ? 0.5 : 0
}

/** Calls are taken ever less, texts ever more. */
function trend({ channel, at }: Occasion, { from, to }: SampleFrame): number {
  const passed = (at - from) / (to - from)
  if (channel === 'PHONE') return 0.25 - 0.5 * passed
  return channel === 'SMS' || channel === 'WHATSAPP' ? 0.4 * passed - 0.2 : 0
}

export function replyDelayMs(person: Person, channel: Channel, random: Random): number {
  const [median, spread] = REPLY_HOURS[channel]
  return Math.round(random.logNormal(median * person.pace, spread) * HOUR_MS)
}
