import type { Instant } from '../evidence/instant.ts'
import { type Interaction, isPersonal } from '../evidence/interaction.ts'
import { covering } from '../learn/covering.ts'
import { storedWeight, weightNow } from '../learn/decay.ts'
import { channelLift, timeLift } from '../learn/inbound.ts'
import type { StatedPreference } from '../learn/ledger.ts'
import { habitsOf, type PopulationPrior, type Slopes } from '../learn/prior.ts'
import { statedChannels, statedDays, statedTimes } from '../learn/stated.ts'
import { TIME_WINDOWS, timeWindowAt } from '../learn/time-window.ts'
import { CHANNEL_TRAITS, CHANNELS, type Channel } from '../model/channel.ts'
import type { CustomerHistory } from './customer-history.ts'
import type { StudiedAttempt } from './studied-attempts.ts'

/** The kinds of evidence that move where learning about a person starts, each with a slope of its own. */
export const MOVING_EVIDENCE = [
  'inboundChannel',
  'inboundTime',
  'statedBest',
  'statedWorst',
  'statedBestTime',
  'statedWorstTime',
] as const satisfies readonly (keyof Slopes)[]
type MovingEvidence = (typeof MOVING_EVIDENCE)[number]

/** What the customer had chosen and said before an attempt: times its slope, it is log-odds. */
export type EvidenceAtAttempt = Readonly<Record<MovingEvidence, number>>

/** `attempts` are the customer's, oldest first. */
export function evidenceAtAttempts(
  history: CustomerHistory,
  attempts: readonly StudiedAttempt[],
  prior: PopulationPrior,
): EvidenceAtAttempt[] {
  const chosen = new Chosen(history.interactions)
  return attempts.map(({ features, interaction }) => {
    const { channel, timeWindow } = features
    const now = interaction.occurredAt
    const habits = habitsOf(prior, features.ageBand, features.segment)
    const { channels, times } = chosen.before(now)
    const sensitivity = CHANNEL_TRAITS[channel].timeSensitivity
    const stated = history.statements.findLast((statement) => statement.statedAt < now)
    return {
      inboundChannel: channelLift(channels, habits, prior.habitsWorth)[channel],
      inboundTime: sensitivity * (timeLift(times, habits, prior)[timeWindow] ?? 0),
      ...(stated === undefined ? NOTHING_STATED : statedEvidence(stated, { ...features, now })),
    }
  })
}

const NOTHING_STATED = { statedBest: 0, statedWorst: 0, statedBestTime: 0, statedWorstTime: 0 }

interface When {
  readonly channel: Channel
  readonly timeWindow: number
  readonly weekday: number
  readonly now: Instant
}

function statedEvidence(stated: StatedPreference, { channel, timeWindow, weekday, now }: When) {
  const sensitivity = CHANNEL_TRAITS[channel].timeSensitivity
  const onChannel = (slope: 'statedBest' | 'statedWorst') => statedChannels(stated, unit(slope), now)[channel]
  const atTime = (slope: 'statedBestTime' | 'statedWorstTime') =>
    sensitivity *
    ((statedTimes(stated, unit(slope), now)[timeWindow] ?? 0) + (statedDays(stated, unit(slope), now)[weekday] ?? 0))
  return {
    statedBest: onChannel('statedBest'),
    statedWorst: onChannel('statedWorst'),
    statedBestTime: atTime('statedBestTime'),
    statedWorstTime: atTime('statedWorstTime'),
  }
}

/** One unit of one slope, nothing of the others. */
function unit(slope: MovingEvidence): Slopes {
  return { ...NO_SLOPES, [slope]: 1 }
}

const NO_SLOPES: Slopes = {
  fatigue: 0,
  fatigueOnChannel: 0,
  unansweredOnChannel: 0,
  unansweredElsewhere: 0,
  inboundChannel: 0,
  inboundTime: 0,
  statedBest: 0,
  statedWorst: 0,
  statedBestTime: 0,
  statedWorstTime: 0,
}

/** The customer's own contacts, counted as time goes on. */
class Chosen {
  readonly #inbound: readonly Interaction[]
  #seen = 0
  readonly #channels = covering(CHANNELS, () => 0)
  readonly #times = TIME_WINDOWS.map(() => 0)

  constructor(interactions: readonly Interaction[]) {
    this.#inbound = interactions.filter(isPersonal)
  }

  before(now: Instant): { readonly channels: Record<Channel, number>; readonly times: readonly number[] } {
    for (; ; this.#seen++) {
      const contact = this.#inbound[this.#seen]
      if (contact === undefined || contact.occurredAt >= now) break
      this.#count(contact)
    }
    const scale = weightNow(now)
    return {
      channels: covering(CHANNELS, (channel) => scale * this.#channels[channel]),
      times: this.#times.map((weight) => scale * weight),
    }
  }

  #count({ occurredAt, channel, localWeekday, localHour }: Interaction): void {
    const weight = storedWeight(occurredAt)
    const timeWindow = timeWindowAt({ weekday: localWeekday, hour: localHour })
    this.#channels[channel] += weight
    this.#times[timeWindow] = (this.#times[timeWindow] ?? 0) + weight
  }
}
