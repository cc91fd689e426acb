import type { Belief } from '../learn/believe.ts'
import { onChannel, total } from '../learn/counts.ts'
import { delayCurve, hoursUntilShare } from '../learn/delay.ts'
import { probabilityOf } from '../learn/probability-of.ts'
import { contactPointOf } from '../learn/reachable.ts'
import { ASKED_DAYPART } from '../learn/stated.ts'
import { timeBeliefs } from '../learn/time-beliefs.ts'
import { LEARNED_DAYPARTS } from '../learn/time-window.ts'
import { WEEKDAYS } from '../model/local-time.ts'
import { bestWaitHours } from './best-wait.ts'
import type { Confidence, ContactOption, LocalWindow, Question } from './recommendation.ts'
import { dayCost, type Weighed } from './weigh.ts'

/** Evidence shares from which confidence is medium and high. Our judgement, 2026-11. */
const MEDIUM_FROM = 0.3
const HIGH_FROM = 0.6
/** Days whose chance is this close to the best are as good. */
const AS_GOOD = 0.97

export function contactOption(question: Question, belief: Belief, weighed: Weighed): Omit<ContactOption, 'propensity'> {
  const { channel, window, features, score } = weighed
  const { tallies } = question.ledger
  const { marketing, purpose } = question.message
  const told = probabilityOf(belief, { features, marketing })
  return {
    channel,
    contactPoint: contactPointOf(question.ledger, channel),
    answerProbability: told.probability,
    logOdds: told.logOdds,
    score,
    notBefore: window.notBefore,
    notAfter: window.notAfter,
    localWindow: localWindow(question, weighed),
    waitHours: waitHours(question, belief, weighed),
    replyHours: replyHours(belief, weighed),
    confidence: confidence(told.evidenceShare),
    evidenceShare: told.evidenceShare,
    signals: total(onChannel(tallies, channel), 'attempts') + total(onChannel(tallies, channel), 'inbound'),
    reasons: told.reasons,
    ...timeBeliefs(belief, channel, purpose),
  }
}

/** What a customer asked for is never undercut. */
export function waitHours(question: Question, belief: Belief, { channel, probability }: Weighed): number {
  const curve = delayCurve(question.prior, channel, belief.pace)
  const best = bestWaitHours(curve, probability, dayCost(question))
  return Math.max(best, question.ledger.stated?.waitHours ?? 0)
}

function replyHours(belief: Belief, { channel }: Weighed) {
  const curve = delayCurve(belief.prior, channel, belief.pace)
  return { median: hoursUntilShare(curve, 0.5), p90: hoursUntilShare(curve, 0.9) }
}

function localWindow({ ledger }: Question, { window, windows, probability }: Weighed): LocalWindow {
  const asGood = windows.filter(
    (each) => each.window.daypart === window.daypart && each.probability >= AS_GOOD * probability,
  )
  return {
    weekdays: WEEKDAYS.filter((_, weekday) => asGood.some((each) => each.window.weekday === weekday)),
    daypart: ASKED_DAYPART[LEARNED_DAYPARTS[window.daypart] ?? 'FROM_8_TO_12'],
    fromHour: window.fromHour,
    toHour: window.toHour,
    zone: ledger.zone,
  }
}

function confidence(evidenceShare: number): Confidence {
  if (evidenceShare >= HIGH_FROM) return 'HIGH'
  return evidenceShare >= MEDIUM_FROM ? 'MEDIUM' : 'LOW'
}
