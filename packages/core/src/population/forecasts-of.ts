import type { Instant } from '../evidence/instant.ts'
import { believe } from '../learn/believe.ts'
import type { PopulationPrior } from '../learn/prior.ts'
import { forecast } from '../learn/probability-of.ts'
import { isAnsweredInTime } from '../learn/signal-trust.ts'
import type { Channel } from '../model/channel.ts'
import type { AgeBand } from '../model/cohort.ts'
import { PURPOSE_TRAITS } from '../model/purpose.ts'
import type { Forecasted } from '../statistics/forecast-quality.ts'
import type { CustomerHistory } from './customer-history.ts'
import { HistoryWalk } from './history-walk.ts'
import { isSettled } from './settled.ts'
import { studiedAttempts } from './studied-attempts.ts'
import { withExpected } from './with-expected.ts'

/** What was told of an attempt before it was made, and what came of it. */
export interface AttemptForecast extends Forecasted {
  readonly at: Instant
  readonly channel: Channel
  readonly ageBand: AgeBand
  /** Contacts with the customer, in either direction, that were known before it. */
  readonly contactsBefore: number
}

interface Period {
  readonly from?: Instant
  readonly asOf?: Instant
}

/** Every attempt from `from` on that is settled as of `asOf`, forecast with what was known before it and no more. */
export function forecastsOf(
  prior: PopulationPrior,
  history: CustomerHistory,
  { from = Number.NEGATIVE_INFINITY, asOf = Number.POSITIVE_INFINITY }: Period = {},
): AttemptForecast[] {
  const expected = withExpected(history, prior)
  const walk = new HistoryWalk(expected, prior)
  return studiedAttempts(expected)
    .filter(({ interaction }) => interaction.occurredAt >= from && isSettled(interaction, asOf))
    .map(({ interaction, features }) => {
      const { occurredAt: at, channel, ageBand } = interaction
      const { marketing } = PURPOSE_TRAITS[features.purpose]
      const belief = believe(walk.ledgerAt(at), prior, at)
      const probability = forecast(belief, { features, marketing }).probability.value
      const happened = isAnsweredInTime(interaction)
      return { at, channel, ageBand, contactsBefore: walk.contactsSeen, probability, happened }
    })
}
