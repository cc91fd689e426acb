import { CHANNEL_TRAITS } from '../model/channel.ts'
import { WEEKDAYS } from '../model/local-time.ts'
import type { Belief } from './believe.ts'
import { answerCounts, atTime, onChannel, total } from './counts.ts'
import { cohortTerms } from './expected-answer.ts'
import { isWithinReach } from './fatigue.ts'
import { sigma } from './logistic.ts'
import { channelEffect, FIRST_DAYPART, GENERAL, MARKETING, WEEKEND } from './own-effects.ts'
import { KNOWN_AGE_BANDS } from './prior.ts'
import type { Occasion } from './probability-of.ts'
import { type Reason, reason } from './reason.ts'
import { reachingAttempts } from './recent-contact.ts'
import { isWeekend, LEARNED_DAYPARTS, partOf } from './time-window.ts'

/** Effects below this are not worth a line of their own; together they are the REST. */
const WORTH_SAYING = 0.02

/** Everything that makes an answer likely or not, largest first. The effects add up to the log-odds. */
export function reasonsOf(belief: Belief, occasion: Occasion): Reason[] {
  const all = [
    ...cohortReasons(belief, occasion),
    ...pressureReasons(belief, occasion),
    ...inboundReasons(belief, occasion),
    ...statedReasons(belief, occasion),
    ...answerReasons(belief, occasion),
  ]
  return restMerged(all).sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect))
}

function cohortReasons(belief: Belief, { features }: Occasion): Reason[] {
  const terms = cohortTerms(belief.prior, features)
  const { channel, ageBand, segment, purpose } = features
  const weekday = WEEKDAYS[features.weekday] ?? 'MONDAY'
  return [
    reason('EVERYONE', terms.everyone, { share: sigma(terms.everyone) }),
    reason('CHANNEL_IN_GENERAL', terms.channel, { channel }),
    reason('AGE_GROUP', terms.age, { channel, ageBand }),
    ...inferredAgeReasons(belief, features),
    reason('SEGMENT', terms.segment, { channel, segment }),
    reason('PURPOSE', terms.purpose, { channel, purpose }),
    reason('TIME_OF_WEEK', terms.time, { channel, weekday, ...timeOfWeek(features.timeWindow) }),
  ]
}

function inferredAgeReasons(belief: Belief, features: Occasion['features']): Reason[] {
  const { inferredAge, age, ageTimes } = belief.mean
  if (inferredAge === null) return []
  const ageBand = KNOWN_AGE_BANDS.reduce((best, band) => (inferredAge[band] > inferredAge[best] ? band : best))
  const effect = age[features.channel] + sensitivity(features) * (ageTimes[features.timeWindow] ?? 0)
  return [reason('AGE_INFERRED', effect, { channel: features.channel, ageBand, probability: inferredAge[ageBand] })]
}

function pressureReasons(belief: Belief, { features }: Occasion): Reason[] {
  const { channel, unansweredOnChannel, unansweredElsewhere } = features
  const terms = cohortTerms(belief.prior, features)
  const earlier = reachingAttempts(belief.ledger).filter((attempt) => isWithinReach(attempt, belief.asOf))
  const onSame = earlier.filter((attempt) => attempt.channel === channel).length
  return [
    reason('RECENT_ATTEMPTS', terms.fatigue, { channel, attempts: earlier.length, onChannel: onSame }),
    reason('SAME_MATTER', terms.sameMatter, {
      channel,
      onChannel: unansweredOnChannel,
      elsewhere: unansweredElsewhere,
    }),
  ]
}

function inboundReasons(belief: Belief, { features }: Occasion): Reason[] {
  const { mean, ledger } = belief
  const { channel, timeWindow } = features
  const ofContacts = total(ledger.tallies, 'inbound')
  return [
    reason('CONTACTS_US', mean.inbound[channel], {
      channel,
      contacts: total(onChannel(ledger.tallies, channel), 'inbound'),
      ofContacts,
    }),
    reason('CONTACTS_US_THEN', sensitivity(features) * (mean.inboundTimes[timeWindow] ?? 0), {
      ...timeOfWeek(timeWindow),
      contacts: total(atTime(ledger.tallies, timeWindow), 'inbound'),
      ofContacts,
    }),
  ]
}

function statedReasons({ mean, ledger }: Belief, { features }: Occasion): Reason[] {
  const { stated } = ledger
  if (stated === null) return []
  const { channel, timeWindow, weekday } = features
  const said = { saidAt: stated.statedAt, from: stated.source }
  const rank = stated.channels.indexOf(channel)
  const time = sensitivity(features) * ((mean.statedTimes[timeWindow] ?? 0) + (mean.statedDays[weekday] ?? 0))
  return [
    reason('SAID_CHANNEL', mean.stated[channel], {
      ...said,
      channel,
      rank: rank === -1 ? null : rank + 1,
      avoids: stated.avoidChannels.includes(channel),
    }),
    reason('SAID_TIME', time, {
      ...said,
      ...timeOfWeek(timeWindow),
      weekday: WEEKDAYS[weekday] ?? 'MONDAY',
      suits: time > 0,
    }),
  ]
}

function answerReasons(belief: Belief, { features, marketing }: Occasion): Reason[] {
  const { tallies } = belief.ledger
  const { channel, timeWindow } = features
  const own = (effect: number) => (belief.effects[effect] ?? 0) - (belief.start[effect] ?? 0)
  const then = own(FIRST_DAYPART + partOf(timeWindow)) + (isWeekend(timeWindow) ? own(WEEKEND) : 0)
  const marketingTallies = tallies.filter((tally) => tally.marketing)
  return [
    reason('ANSWERS_CHANNEL', own(channelEffect(channel)), {
      channel,
      ...answerCounts(onChannel(tallies, channel)),
    }),
    reason('ANSWERS_IN_GENERAL', own(GENERAL), answerCounts(tallies)),
    reason('ANSWERS_THEN', sensitivity(features) * then, {
      ...timeOfWeek(timeWindow),
      ...answerCounts(atTime(tallies, timeWindow)),
    }),
    reason('ANSWERS_MARKETING', marketing ? own(MARKETING) : 0, answerCounts(marketingTallies)),
  ]
}

function restMerged(all: readonly Reason[]): Reason[] {
  const told = all.filter(isWorthSaying)
  const small = all.filter((each) => !isWorthSaying(each) && each.effect !== 0)
  if (small.length === 0) return told
  const effect = small.reduce((sum, each) => sum + each.effect, 0)
  return [...told, reason('REST', effect, { codes: small.map((each) => each.code) })]
}

/** Counts of one's own answers are told even where they have faded to nothing: they are what people look for. */
function isWorthSaying(each: Reason): boolean {
  const isCounted = each.code === 'ANSWERS_CHANNEL' && each.facts.attempts > 0
  return isCounted || Math.abs(each.effect) >= WORTH_SAYING
}

function sensitivity(features: Occasion['features']): number {
  return CHANNEL_TRAITS[features.channel].timeSensitivity
}

function timeOfWeek(timeWindow: number) {
  const daypart = LEARNED_DAYPARTS[partOf(timeWindow)] ?? 'FROM_8_TO_12'
  return { daypart, isWeekend: isWeekend(timeWindow) }
}
