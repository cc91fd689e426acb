import { AGE_BANDS, type AgeBand, CHANNELS, type Channel, type ChannelFamily } from '@wavelength/core'
import { isSound, type Rate, rateOf, type ShownRate } from '../aggregate/rate.ts'
import { type Aggregate, keyIn, measured } from '../aggregate/rows.ts'
import { differenceOf, isClear, type Share, sureness } from '../statistics/difference.ts'
import { type CohortShares, familiesIn, shareIn, toCohortShares } from './channel-share-series.ts'

/** What may have changed. */
export type Topic =
  | { readonly kind: 'UNANSWERED'; readonly channel: Channel }
  | { readonly kind: 'SHARE'; readonly ageBand: AgeBand; readonly family: ChannelFamily }
  | { readonly kind: 'SPAM' }

/** A share now and in the days it is compared with, both of enough contacts to be told. */
export interface Pair {
  readonly topic: Topic
  readonly now: Rate
  readonly before: Rate
  readonly difference: Share
}

export interface Compared {
  readonly responses: Aggregate
  readonly earlierResponses: Aggregate
  readonly shares: Aggregate
  readonly earlierShares: Aggregate
  readonly mail: Aggregate
  readonly earlierMail: Aggregate
}

/** Everything that can be held against the days before. */
export function toPairs(compared: Compared): Pair[] {
  return [...unansweredPairs(compared), ...sharePairs(compared), ...spamPairs(compared)]
}

/** Of each kind the surest of the clear changes; none where chance alone explains all of them. */
export function clearestOf(pairs: readonly Pair[]): Pair[] {
  return (['UNANSWERED', 'SHARE', 'SPAM'] as const).flatMap((kind) => {
    const clear = pairs.filter(({ topic, difference }) => topic.kind === kind && isTold(topic, difference))
    return clear.sort((one, other) => sureness(other.difference) - sureness(one.difference)).slice(0, 1)
  })
}

/** Less than this is of no use to anybody, however sure. */
const LEAST_TOLD = 0.005

function isTold(topic: Topic, difference: Share): boolean {
  const isOfNobody = topic.kind === 'SHARE' && topic.ageBand === 'UNKNOWN'
  return !isOfNobody && isClear(difference) && Math.abs(difference.value) >= LEAST_TOLD
}

function unansweredPairs({ responses, earlierResponses }: Compared): Pair[] {
  const rateIn = (aggregate: Aggregate, channel: Channel) =>
    rateOf(
      measured(
        aggregate.rows.find((row) => keyIn(row, 'CHANNEL', CHANNELS) === channel),
        'UNANSWERED_RATE',
      ),
    )
  return CHANNELS.flatMap((channel) =>
    pairOf({ kind: 'UNANSWERED', channel }, rateIn(responses, channel), rateIn(earlierResponses, channel)),
  )
}

function sharePairs({ shares, earlierShares }: Compared): Pair[] {
  const [now, before] = [toCohortShares(shares), toCohortShares(earlierShares)]
  const families = familiesIn([...now, ...before])
  return AGE_BANDS.flatMap((ageBand) => {
    const [cohort, earlier] = [cohortIn(now, ageBand), cohortIn(before, ageBand)]
    if (!cohort || !earlier) return []
    return families.flatMap((family) =>
      pairOf({ kind: 'SHARE', ageBand, family }, shareIn(cohort, family), shareIn(earlier, family)),
    )
  })
}

function cohortIn(cohorts: readonly CohortShares[], ageBand: AgeBand): CohortShares | undefined {
  return cohorts.find((cohort) => cohort.ageBand === ageBand)
}

function spamPairs({ mail, earlierMail }: Compared): Pair[] {
  const rateIn = (aggregate: Aggregate) => rateOf(measured(aggregate.rows[0], 'SPAM_SHARE'))
  return pairOf({ kind: 'SPAM' }, rateIn(mail), rateIn(earlierMail))
}

function pairOf(topic: Topic, now: ShownRate, before: ShownRate): Pair[] {
  return isSound(now) && isSound(before) ? [{ topic, now, before, difference: differenceOf(now, before) }] : []
}
