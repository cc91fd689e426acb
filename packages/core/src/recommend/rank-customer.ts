import type { Instant } from '../evidence/instant.ts'
import type { Channel } from '../model/channel.ts'
import { judge } from './open-channels.ts'
import type { Question } from './recommendation.ts'
import { beliefOf, prospectsOf, rank } from './weigh.ts'

/** A way to reach a customer, without why: what a pass over a whole book needs of each. */
export interface RankedWay {
  readonly channel: Channel
  readonly probability: number
  readonly score: number
  readonly notBefore: Instant
  readonly notAfter: Instant
}

/** Every way that is open, best first, ranked as a recommendation ranks them. */
export function rankCustomer(question: Question): RankedWay[] {
  const { open } = judge(question)
  const belief = beliefOf(question)
  return rank(belief, prospectsOf(question, belief, open)).map(({ channel, probability, score, window }) => ({
    channel,
    probability,
    score,
    notBefore: window.notBefore,
    notAfter: window.notAfter,
  }))
}
