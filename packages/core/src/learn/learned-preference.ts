import type { Instant } from '../evidence/instant.ts'
import { CHANNELS, type Channel, responseWindowMs } from '../model/channel.ts'
import { WEEKDAYS } from '../model/local-time.ts'
import type { Purpose } from '../model/purpose.ts'
import { type Belief, believe } from './believe.ts'
import { hoursOf } from './contact-hours.ts'
import { onChannel, total } from './counts.ts'
import { delayCurve, hoursUntilShare } from './delay.ts'
import type { Ledger } from './ledger.ts'
import type { PopulationPrior } from './prior.ts'
import { type Forecast, forecast, type Probability } from './probability-of.ts'
import { deliveredShare } from './reachable.ts'
import { type TimeBeliefs, timeBeliefs, UNPRESSED } from './time-beliefs.ts'
import { LEARNED_DAYPARTS, timeWindowOf } from './time-window.ts'

/** What a channel is worth with one customer, for a message of no particular kind. */
export interface ChannelBelief extends TimeBeliefs {
  readonly channel: Channel
  /**
   * By the answers to be expected of an attempt at the best time of the week: its likelihood times the share of
   * attempts that arrive. A recommendation starts from the same and adds what depends on the message: the rules,
   * the fit and the cost of a channel, what waiting costs, and how much was sent lately.
   */
  readonly rank: number
  /** Of an attempt that arrives at the best time of the week, when nobody has written or called lately. */
  readonly answerProbability: Probability
  readonly inboundCount: number
  /** Attempts that reached the line. */
  readonly attempts: number
  readonly answered: number
  readonly unanswered: number
  readonly declined: number
  readonly undelivered: number
  readonly open: number
  /** Half of this customer's answers come within these hours; null where none has come yet. */
  readonly typicalReplyHours: number | null
}

export interface LearnedPreference {
  readonly asOf: Instant
  /** Best first: every channel with an address or a history. */
  readonly channels: readonly ChannelBelief[]
  /** Contacts on which all of it rests. */
  readonly evidenceCount: number
}

const NEUTRAL_PURPOSE: Purpose = 'OTHER'

export function learnedPreference(ledger: Ledger, prior: PopulationPrior, now: Instant): LearnedPreference {
  const belief = believe(ledger, prior, now)
  const known = CHANNELS.filter((channel) => isKnown(ledger, channel))
  const ranked = known
    .map((channel) => {
      const { probability } = bestForecast(belief, channel)
      return { channel, probability, expected: probability.value * deliveredShare(ledger, channel) }
    })
    .sort((a, b) => b.expected - a.expected)
  return {
    asOf: now,
    channels: ranked.map(({ channel, probability }, index) => ({
      channel,
      rank: index + 1,
      answerProbability: probability,
      ...countsOf(ledger, channel, now),
      typicalReplyHours: typicalReplyHours(belief, channel),
      ...timeBeliefs(belief, channel, NEUTRAL_PURPOSE),
    })),
    evidenceCount: total(ledger.tallies, 'attempts') + total(ledger.tallies, 'inbound'),
  }
}

function isKnown(ledger: Ledger, channel: Channel): boolean {
  return (
    ledger.contactPoints.some((point) => point.channel === channel) ||
    ledger.tallies.some((tally) => tally.channel === channel)
  )
}

function bestForecast(belief: Belief, channel: Channel): Forecast {
  const forecasts = WEEKDAYS.flatMap((_, weekday) =>
    LEARNED_DAYPARTS.flatMap((_, daypart) => {
      const isUsedThen = hoursOf(channel, daypart) !== null
      return isUsedThen ? forecast(belief, neutralOccasion(belief, channel, { weekday, daypart })) : []
    }),
  )
  return forecasts.reduce((best, each) => (each.probability.value > best.probability.value ? each : best))
}

function neutralOccasion(
  belief: Belief,
  channel: Channel,
  { weekday, daypart }: { readonly weekday: number; readonly daypart: number },
) {
  const features = {
    channel,
    purpose: NEUTRAL_PURPOSE,
    ageBand: belief.ageBand,
    segment: belief.ledger.traits.segment,
    timeWindow: timeWindowOf(weekday, daypart),
    weekday,
    ...UNPRESSED,
  }
  return { features, marketing: false }
}

function countsOf(ledger: Ledger, channel: Channel, now: Instant) {
  const tallies = onChannel(ledger.tallies, channel)
  const open = ledger.recent.filter(
    (contact) =>
      contact.channel === channel &&
      contact.isAttempt &&
      contact.resolution === null &&
      now < contact.at + responseWindowMs(channel),
  ).length
  const attempts = total(tallies, 'attempts')
  const answered = total(tallies, 'answered')
  const declined = total(tallies, 'declined')
  return {
    inboundCount: total(tallies, 'inbound'),
    attempts,
    answered,
    declined,
    unanswered: Math.max(0, attempts - answered - declined - open),
    undelivered: total(tallies, 'undelivered'),
    open,
  }
}

function typicalReplyHours(belief: Belief, channel: Channel): number | null {
  if (total(onChannel(belief.ledger.tallies, channel), 'delayCount') === 0) return null
  return hoursUntilShare(delayCurve(belief.prior, channel, belief.pace), 0.5)
}
