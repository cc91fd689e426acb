import type { Instant } from '../evidence/instant.ts'
import type { AttemptFeatures } from '../learn/attempt-features.ts'
import { type Belief, believe } from '../learn/believe.ts'
import { delayCurve } from '../learn/delay.ts'
import { expectedLogOdds } from '../learn/expected-answer.ts'
import { pressureOn } from '../learn/fatigue.ts'
import { cellOf } from '../learn/own-effects.ts'
import { dayPart, meanProbability, type OwnPart, ownPart } from '../learn/probability-of.ts'
import { deliveredShare } from '../learn/reachable.ts'
import { reachingAttempts } from '../learn/recent-contact.ts'
import { TIME_WINDOWS } from '../learn/time-window.ts'
import type { Channel } from '../model/channel.ts'
import { PURPOSE_TRAITS } from '../model/purpose.ts'
import { fitOf } from './fit.ts'
import { matterOfMessage } from './message.ts'
import type { Question } from './recommendation.ts'
import { DEFAULT_TASTE } from './taste.ts'
import type { ContactWindow } from './windows.ts'

/** A channel that is open, and when. */
export interface OpenChannel {
  readonly channel: Channel
  readonly windows: readonly ContactWindow[]
}

/** An open channel with all that does not depend on what is thought of the customer. */
export interface Prospect {
  readonly channel: Channel
  readonly marketing: boolean
  readonly worth: Worth
  readonly windows: readonly ProspectWindow[]
}

interface ProspectWindow {
  readonly window: ContactWindow
  readonly features: AttemptFeatures
  readonly cohortLogOdds: number
  /** Waiting until then, and the customer's patience then. */
  readonly cost: number
}

/** A channel at one of its windows. */
interface WeighedWindow {
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

export function beliefOf({ ledger, prior, now }: Question): Belief {
  return believe(ledger, prior, now)
}

export function prospectsOf(question: Question, belief: Belief, open: readonly OpenChannel[]): Prospect[] {
  const { message, prior } = question
  const featuresAt = featuresOf(question, belief)
  return open.map(({ channel, windows }) => {
    const worth = worthOf(question, belief, channel)
    return {
      channel,
      marketing: message.marketing,
      worth,
      windows: windows.map((window) => {
        const features = featuresAt(channel, window)
        const cost = costOf(question, worth, { window, features })
        return { window, features, cohortLogOdds: expectedLogOdds(prior, features), cost }
      }),
    }
  })
}

/** Every channel at its best window, best first. */
export function rank(belief: Belief, prospects: readonly Prospect[]): Weighed[] {
  return prospects.flatMap((prospect) => weigh(belief, prospect) ?? []).sort((a, b) => b.score - a.score)
}

function weigh(belief: Belief, { channel, marketing, worth, windows }: Prospect): Weighed | null {
  const own = TIME_WINDOWS.map((timeWindow) => ownPart(belief, cellOf(channel, timeWindow, marketing)))
  const weighed = windows.map(({ window, features, cohortLogOdds, cost }) => {
    const probability = chance(cohortLogOdds + dayPart(belief, features), own[window.timeWindow])
    return { window, features, probability, score: worth.perAnswer * probability + worth.fixed - cost }
  })
  const [first] = weighed
  if (first === undefined) return null
  return {
    channel,
    ...weighed.reduce((best, each) => (each.score > best.score ? each : best), first),
    windows: weighed,
  }
}

function chance(logOdds: number, own: OwnPart | undefined): number {
  return own === undefined ? 0 : meanProbability(logOdds + own.logOdds, own.variance)
}

/** An attempt as it will be derived if it is made at the beginning of the window: earlier ones weigh less by then. */
function featuresOf({ ledger, message }: Question, { ageBand }: Belief) {
  const earlier = reachingAttempts(ledger)
  const matter = matterOfMessage(message)
  const { purpose } = message
  const { segment } = ledger.traits
  return (channel: Channel, { notBefore: at, timeWindow, weekday }: ContactWindow): AttemptFeatures => ({
    ...pressureOn(earlier, { ...matter, channel, at }),
    channel,
    purpose,
    ageBand,
    segment,
    timeWindow,
    weekday,
  })
}

interface Worth {
  readonly perAnswer: number
  readonly perDay: number
  readonly fixed: number
}

/** score = value x (p x delivered + fit) - cost - annoyance - waiting. */
function worthOf(question: Question, belief: Belief, channel: Channel): Worth {
  const { message, ledger, prior } = question
  const taste = question.taste ?? DEFAULT_TASTE
  const value = taste.value[message.purpose]
  const fit = fitOf(message, channel, delayCurve(prior, channel, belief.pace), taste.fit)
  return {
    perAnswer: value * deliveredShare(ledger, channel),
    perDay: value * dayCost(question),
    fixed: value * fit - taste.cost[channel],
  }
}

function costOf(question: Question, worth: Worth, { window, features }: Pick<ProspectWindow, 'window' | 'features'>) {
  const { annoyance } = question.taste ?? DEFAULT_TASTE
  const waiting = worth.perDay * daysBetween(question.now, window.notBefore)
  return waiting + annoyance * (features.fatigue + features.fatigueOnChannel)
}

/** What a day of waiting costs, as a share of the value of the answer. */
export function dayCost(question: Question): number {
  const { dayByGroup, dayByUrgency } = question.taste ?? DEFAULT_TASTE
  const { purpose, urgency } = question.message
  return Math.max(dayByGroup[PURPOSE_TRAITS[purpose].group], dayByUrgency[urgency])
}

function daysBetween(from: Instant, to: Instant): number {
  return (to - from) / 86_400_000
}
