import { type AgeBand, BY_CHANNEL, type Channel } from '@wavelength/core'
import { isSound, type Rate } from '../aggregate/rate.ts'
import { agePhrase, atStart } from '../format/in-sentence.ts'
import { percent } from '../format/number.ts'
import { differenceOf, type Share } from '../statistics/difference.ts'
import { t, word } from '../words/t.ts'
import type { CohortResponses } from './unanswered-series.ts'

interface Contrast {
  readonly ageBand: AgeBand
  readonly worse: { readonly channel: Channel; readonly rate: Rate }
  readonly better: { readonly channel: Channel; readonly rate: Rate }
  readonly difference: Share
}

/**
 * The one sentence for leadership: the cohort and the two channels that differ most surely in how often
 * attempts go unanswered. Silent when no difference is beyond chance or the counts are few.
 */
export function takeawayOf(cells: readonly CohortResponses[]): string | null {
  const surest = contrastsIn(cells).reduce<Contrast | null>(
    (best, contrast) => (best && best.difference.low >= contrast.difference.low ? best : contrast),
    null,
  )
  if (!surest || surest.difference.low <= 0) return null
  const { ageBand, worse, better } = surest
  return atStart(
    t('{age} leave {share} of attempts {by} unanswered, but only {less} {byOther}.', {
      age: agePhrase(ageBand),
      share: percent(worse.rate.value),
      by: word(BY_CHANNEL[worse.channel]),
      less: percent(better.rate.value),
      byOther: word(BY_CHANNEL[better.channel]),
    }),
  )
}

function contrastsIn(cells: readonly CohortResponses[]): Contrast[] {
  const known = cells.flatMap(({ channel, ageBand, unanswered }) =>
    ageBand !== 'UNKNOWN' && isSound(unanswered) ? [{ channel, ageBand, rate: unanswered }] : [],
  )
  return known.flatMap((worse) =>
    known
      .filter((better) => better.ageBand === worse.ageBand && better.channel !== worse.channel)
      .map((better) => ({ ageBand: worse.ageBand, worse, better, difference: differenceOf(worse.rate, better.rate) })),
  )
}
