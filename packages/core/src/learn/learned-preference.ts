import type { Instant } from '../evidence/instant.ts'
import { CHANNELS, type Channel, responseWindowMs } from '../model/channel.ts'
import type { Purpose } from '../model/purpose.ts'
import { type Belief, believe } from './believe.ts'
import { hoursOf } from './contact-hours.ts'
import { onChannel, total } from './counts.ts'
import { delayCurve, hoursUntilShare } from './delay.ts'
import type { Ledger } from './ledger.ts'
import type { PopulationPrior } from './prior.ts'
import { type Forecast, forecast, type Probability } from './probability-of.ts'
import { type TimeBeliefs, timeBeliefs, UNPRESSED } from './time-beliefs.ts'
import { isWeekend, partOf, TIME_WINDOWS } from './time-window.ts'

/** What a channel is worth with one customer, for a message of no particular kind. */
export interface ChannelBelief extends TimeBeliefs {
  readonly channel: Channel
  /** 1 is the channel on which an answer is most likely. */
  readonly rank: number
  /** At the best time of the week, when nobody has written or called lately. */
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
    .map((channel) => ({ channel, probability: bestForecast(belief, channel).probability }))
    .sort((a, b) => b.probability.value - a.probability.value)
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
  const times = TIME_WINDOWS.filter((timeWindow) => hoursOf(channel, partOf(timeWindow)) !== null)
  const forecasts = times.map((timeWindow) => forecast(belief, neutralOccasion(belief, channel, timeWindow)))
  return forecasts.reduce((best, each) => (each.probability.value > best.probability.value ? each : best))
}

function neutralOccasion(belief: Belief, channel: Channel, timeWindow: number) {
  const features = {
    channel,
    purpose: NEUTRAL_PURPOSE,
    ageBand: belief.ageBand,
    segment: belief.ledger.traits.segment,
    timeWindow,
    weekday: isWeekend(timeWindow) ? 5 : 0,
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
