import { type Interaction, purposeOf } from '../evidence/interaction.ts'
import { matterKeyOf } from '../evidence/matter.ts'
import { LEARNING_HORIZON_MS } from '../learn/delay.ts'
import type { PopulationPrior } from '../learn/prior.ts'
import type { CustomerHistory } from '../population/customer-history.ts'
import { HistoryWalk } from '../population/history-walk.ts'
import { withExpected } from '../population/with-expected.ts'
import { messageOf } from '../recommend/message.ts'
import { judge } from '../recommend/open-channels.ts'
import { beliefOf, prospectsOf, rank } from '../recommend/weigh.ts'
import type { UnloggedChoice } from './propensities-by-frequency.ts'

/** An attempt of the past beside what would have been recommended in its place. */
export interface ReplayedAttempt {
  readonly attempt: Interaction
  /** Null when nothing would have been. */
  readonly choice: UnloggedChoice | null
}

/**
 * Those attempts of a customer that are asked for, each with number one as it would have been by the contacts and
 * statements before it, under this prior.
 */
export function replayedAttempts(
  history: CustomerHistory,
  prior: PopulationPrior,
  isAsked: (attempt: Interaction) => boolean,
): ReplayedAttempt[] {
  const walk = new HistoryWalk(withExpected(history, prior), prior)
  const attempts = history.interactions.filter((each) => each.isAttempt)
  return attempts.flatMap((attempt, index) => {
    if (!isAsked(attempt)) return []
    const previous = attempts[index - 1]?.channel ?? 'none'
    const stratum = JSON.stringify([history.traits.segment, previous, purposeOf(attempt)])
    const question = { ledger: walk.ledgerAt(attempt.occurredAt), message: messageLike(attempt), prior }
    return {
      attempt,
      choice: choiceOf({ ...question, now: attempt.occurredAt }, { attempt, stratum, customer: history.id }),
    }
  })
}

function messageLike(attempt: Interaction) {
  return messageOf(purposeOf(attempt), { messageKey: matterKeyOf(attempt) })
}

function choiceOf(
  question: Parameters<typeof beliefOf>[0],
  { attempt, ...choice }: { readonly attempt: Interaction; readonly stratum: string; readonly customer: string },
): UnloggedChoice | null {
  const belief = beliefOf(question)
  const ranking = rank(belief, prospectsOf(question, belief, judge(question).open))
  const [best] = ranking
  if (best === undefined) return null
  const expected = Object.fromEntries(ranking.map(({ channel, probability }) => [channel, probability]))
  return {
    ...choice,
    taken: attempt.channel,
    answered: Number(isAnsweredInTime(attempt)),
    wanted: { [best.channel]: 1 },
    // A way that we would never have gone has no weight, so what is expected of it does not matter.
    expected: { [attempt.channel]: attempt.expected ?? 0, ...expected },
  }
}

/** Within the time after which silence is learned from, as everything here is judged. */
function isAnsweredInTime({ resolution, occurredAt, answeredAt }: Interaction): boolean {
  return resolution === 'ANSWERED' && (answeredAt === null || answeredAt <= occurredAt + LEARNING_HORIZON_MS)
}
