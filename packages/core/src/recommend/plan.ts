import type { Instant } from '../evidence/instant.ts'
import type { Belief } from '../learn/believe.ts'
import { forecast } from '../learn/probability-of.ts'
import { contactPointOf } from '../learn/reachable.ts'
import type { Channel } from '../model/channel.ts'
import { waitHours } from './contact-option.ts'
import { judge } from './open-channels.ts'
import type { PlannedAttempt, Question } from './recommendation.ts'
import { withOpenAttempt } from './suppose.ts'
import { beliefOf, prospectsOf, rank, type Weighed } from './weigh.ts'

const MOST_STEPS = 3
const HOUR_MS = 3_600_000

/**
 * What to try in turn while no answer comes: each step is the ranking again, as it will stand when the wait
 * before it is over. It ends when another attempt would cost more than it is worth.
 */
export function planOf(question: Question, belief: Belief, first: Weighed): PlannedAttempt[] {
  const plan = [plannedAttempt(question, belief, first, [])]
  let asked = question
  let last = first
  while (plan.length < MOST_STEPS) {
    asked = later(asked, last, endOfWait(plan))
    const next = nextAttempt(asked, last.channel)
    if (next === null || next.weighed.score <= 0) break
    plan.push(plannedAttempt(asked, next.belief, next.weighed, plan))
    last = next.weighed
  }
  return plan
}

function plannedAttempt(
  question: Question,
  belief: Belief,
  weighed: Weighed,
  earlier: readonly PlannedAttempt[],
): PlannedAttempt {
  const { channel, window, features } = weighed
  const { probability } = forecast(belief, { features, marketing: question.message.marketing })
  const unansweredBefore = 1 - (earlier.at(-1)?.answeredByThen ?? 0)
  return {
    step: earlier.length + 1,
    channel,
    contactPoint: contactPointOf(question.ledger, channel),
    notBefore: window.notBefore,
    notAfter: window.notAfter,
    waitHours: waitHours(question, belief, weighed),
    answerProbability: probability,
    answeredByThen: 1 - unansweredBefore * (1 - probability.value),
  }
}

function endOfWait(plan: readonly PlannedAttempt[]): Instant {
  const last = plan.at(-1)
  return last === undefined ? 0 : last.notBefore + last.waitHours * HOUR_MS
}

function later(question: Question, last: Weighed, now: Instant): Question {
  return { ...question, now, ledger: withOpenAttempt(question, last, last.window.notBefore) }
}

/** Another channel than the last, unless it is the only one. */
function nextAttempt(question: Question, last: Channel): { weighed: Weighed; belief: Belief } | null {
  const { open } = judge(question)
  const others = open.filter((each) => each.channel !== last)
  const belief = beliefOf(question)
  const [weighed] = rank(belief, prospectsOf(question, belief, others.length > 0 ? others : open))
  return weighed === undefined ? null : { weighed, belief }
}
