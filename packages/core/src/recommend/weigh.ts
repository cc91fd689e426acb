import type { Instant } from '../evidence/instant.ts'
import type { AttemptFeatures } from '../learn/attempt-features.ts'
import { type Belief, believe } from '../learn/believe.ts'
import { delayCurve } from '../learn/delay.ts'
import { expectedLogOdds } from '../learn/expected-answer.ts'
import { type Pressure, pressureOn } from '../learn/fatigue.ts'
import { cellOf } from '../learn/own-effects.ts'
import { dayPart, meanProbability, type OwnPart, ownPart } from '../learn/probability-of.ts'
import { TIME_WINDOWS } from '../learn/time-window.ts'
import type { Channel } from '../model/channel.ts'
import { PURPOSE_TRAITS } from '../model/purpose.ts'
import { fitOf } from './fit.ts'
import { matterOfMessage } from './message.ts'
import { deliveredShare } from './reachable.ts'
import type { Question } from './recommendation.ts'
import { DEFAULT_TASTE, type Taste } from './taste.ts'
import type { ContactWindow } from './windows.ts'

/** A channel that is open, and when. */
export interface OpenChannel {
  readonly channel: Channel
  readonly windows: readonly ContactWindow[]
}

/** A channel at one of its windows. */
export interface WeighedWindow {
  readonly window: ContactWindow
  readonly features: AttemptFeatures
  readonly probability: number
  readonly score: number
}

/** A channel at its best window, beside all its windows. */
export interface Weighed extends WeighedWindow {
  readonly channel: Channel
  readonly windows: readonly WeighedWindow[]
}

/** Every open channel at its best time, best first. */
export function rank(question: Question, belief: Belief, open: readonly OpenChannel[]): Weighed[] {
  return open.flatMap((each) => weigh(question, belief, each) ?? []).sort((a, b) => b.score - a.score)
}

export function beliefOf({ ledger, prior, now }: Question): Belief {
  return believe(ledger, prior, now)
}

export function tasteOf(question: Question): Taste {
  return question.taste ?? DEFAULT_TASTE
}

function weigh(question: Question, belief: Belief, open: OpenChannel): Weighed | null {
  const { channel } = open
  const { ledger, message, now } = question
  const pressure = pressureOn(ledger.recent, { channel, matter: matterOfMessage(message), at: now })
  const own = TIME_WINDOWS.map((timeWindow) => ownPart(belief, cellOf(channel, timeWindow, message.marketing)))
  const worth = worthOf(question, belief, channel, pressure)
  const windows = open.windows.map((window) => {
    const features = featuresAt(question, belief, { channel, window, pressure })
    const probability = chance(belief, features, own[window.timeWindow])
    const score = worth.perAnswer * probability + worth.fixed - worth.perDay * daysBetween(now, window.notBefore)
    return { window, features, probability, score }
  })
  const [first] = windows
  if (first === undefined) return null
  return { channel, ...windows.reduce((best, each) => (each.score > best.score ? each : best), first), windows }
}

interface Place {
  readonly channel: Channel
  readonly window: ContactWindow
  readonly pressure: Pressure
}

function featuresAt(question: Question, belief: Belief, { channel, window, pressure }: Place): AttemptFeatures {
  return {
    ...pressure,
    channel,
    purpose: question.message.purpose,
    ageBand: belief.ageBand,
    segment: question.ledger.traits.segment,
    timeWindow: window.timeWindow,
    weekday: window.weekday,
  }
}

function chance(belief: Belief, features: AttemptFeatures, own: OwnPart | undefined): number {
  if (own === undefined) return 0
  const logOdds = expectedLogOdds(belief.prior, features) + own.logOdds + dayPart(belief, features)
  return meanProbability(logOdds, own.variance)
}

interface Worth {
  readonly perAnswer: number
  readonly perDay: number
  readonly fixed: number
}

/** score = value x (p x delivered + fit) - cost - annoyance - waiting. */
function worthOf(question: Question, belief: Belief, channel: Channel, pressure: Pressure): Worth {
  const { message, ledger, prior } = question
  const taste = tasteOf(question)
  const value = taste.value[message.purpose]
  const fit = fitOf(message, channel, delayCurve(prior, channel, belief.pace), taste.fit)
  const annoyance = taste.annoyance * (pressure.fatigue + pressure.fatigueOnChannel)
  return {
    perAnswer: value * deliveredShare(ledger, channel),
    perDay: value * dayCost(question),
    fixed: value * fit - taste.cost[channel] - annoyance,
  }
}

/** What a day of waiting costs, as a share of the value of the answer. */
export function dayCost(question: Question): number {
  const { dayByGroup, dayByUrgency } = tasteOf(question)
  const { purpose, urgency } = question.message
  return Math.max(dayByGroup[PURPOSE_TRAITS[purpose].group], dayByUrgency[urgency])
}

function daysBetween(from: Instant, to: Instant): number {
  return (to - from) / 86_400_000
}
