import type { Instant } from '../evidence/instant.ts'
import { isReachable } from '../learn/reachable.ts'
import { reason } from '../learn/reason.ts'
import { CHANNELS } from '../model/channel.ts'
import { NO_ACTION_TEXTS } from '../words/no-action-text.ts'
import { contactOption } from './contact-option.ts'
import { decidedBy } from './decided-by.ts'
import type { ExcludedChannel } from './exclusion.ts'
import { attemptNumberOf, drawLot, type Lot } from './explore.ts'
import { judge } from './open-channels.ts'
import { planOf } from './plan.ts'
import type { ContactOption, NoActionReason, Question, Recommendation } from './recommendation.ts'
import { beliefOf, prospectsOf, rank } from './weigh.ts'
import { wouldChangeIf } from './would-change.ts'

/**
 * How to reach the customer about the message: rules first, then the best two different channels at their
 * best times. Whoever can be reached gets an answer, unless every channel is excluded, each with its code.
 */
export function recommend(question: Question): Recommendation {
  const { open, excluded } = judge(question)
  const belief = beliefOf(question)
  const prospects = prospectsOf(question, belief, open)
  const lot = drawLot(question, belief, prospects, rank(belief, prospects))
  const [number1] = lot.ranking
  if (number1 === undefined) return noAction(question, excluded)
  const options = withOnlyWay(
    withLot(
      lot,
      lot.ranking.map((weighed) => contactOption(question, belief, weighed)),
    ),
    excluded,
  )
  const [first, second] = options
  if (first === undefined) return noAction(question, excluded)
  return {
    decidedAt: question.now,
    priorVersion: question.prior.version,
    first,
    second: second ?? null,
    options,
    excluded,
    plan: planOf(question, belief, number1),
    attemptNumber: attemptNumberOf(number1.features),
    decidedBy: lot.instead === null ? decidedBy(first, second, excluded) : 'EXPLORATION',
    wouldChangeIf: () => (lot.instead === null ? wouldChangeIf(question, belief, prospects, lot.ranking) : []),
    noActionReason: null,
    nextPermittedAt: null,
  }
}

type UndrawnOption = Omit<ContactOption, 'propensity'>

function withLot({ propensities, instead }: Lot, options: readonly UndrawnOption[]): ContactOption[] {
  return options.map((option, index) => {
    const propensity = propensities.get(option.channel) ?? 0
    if (instead === null || index > 0) return { ...option, propensity }
    const reasons = [...option.reasons, reason('EXPLORATION', 0, { instead, propensity })]
    return { ...option, propensity, reasons }
  })
}

/** Rules add nothing to the likelihood, so where they alone decided it must be said apart. */
function withOnlyWay(options: readonly ContactOption[], excluded: readonly ExcludedChannel[]): ContactOption[] {
  const closed = excluded.filter(({ code }) => code !== 'NO_ADDRESS').length
  if (options.length !== 1 || closed === 0) return [...options]
  return options.map((option) => ({
    ...option,
    reasons: [...option.reasons, reason('ONLY_WAY_OPEN', 0, { channel: option.channel, closed })],
  }))
}

function noAction(question: Question, excluded: readonly ExcludedChannel[]): Recommendation {
  return {
    decidedAt: question.now,
    priorVersion: question.prior.version,
    first: null,
    second: null,
    options: [],
    excluded,
    plan: [],
    attemptNumber: null,
    decidedBy: 'RULE',
    wouldChangeIf: () => [],
    noActionReason: noActionReason(question),
    nextPermittedAt: earliestEnd(excluded),
  }
}

function noActionReason({ ledger }: Question): NoActionReason {
  const code = CHANNELS.some((channel) => isReachable(ledger, channel)) ? 'NOTHING_PERMITTED' : 'NOT_REACHABLE'
  return { code, message: NO_ACTION_TEXTS[code] }
}

function earliestEnd(excluded: readonly ExcludedChannel[]): Instant | null {
  const ends = excluded.flatMap(({ until }) => until ?? [])
  return ends.length === 0 ? null : Math.min(...ends)
}
