import { CHANNEL_TRAITS } from '../model/channel.ts'
import { PURPOSE_TRAITS } from '../model/purpose.ts'
import type { AttemptFeatures } from './attempt-features.ts'
import { sigma } from './logistic.ts'
import type { PopulationPrior } from './prior.ts'

/** The log-odds of an answer from a customer without history, by where they come from. They add up. */
export interface CohortTerms {
  readonly everyone: number
  readonly channel: number
  readonly age: number
  readonly segment: number
  readonly purpose: number
  readonly time: number
  readonly fatigue: number
  readonly sameMatter: number
}

/** p0, the share of customers like this one who would answer such an attempt. */
export function expectedAnswer(prior: PopulationPrior, features: AttemptFeatures): number {
  return sigma(expectedLogOdds(prior, features))
}

export function expectedLogOdds(prior: PopulationPrior, features: AttemptFeatures): number {
  const terms = cohortTerms(prior, features)
  const person = terms.everyone + terms.channel + terms.age + terms.segment
  return person + terms.purpose + terms.time + terms.fatigue + terms.sameMatter
}

export function cohortTerms(prior: PopulationPrior, features: AttemptFeatures): CohortTerms {
  const { answers, slopes } = prior
  const { channel } = features
  return {
    everyone: answers.everyone,
    channel: answers.channel[channel],
    age: answers.channelOfBand[features.ageBand][channel],
    segment: answers.channelOfSegment[features.segment ?? '']?.[channel] ?? 0,
    purpose: answers.channelOfPurpose[PURPOSE_TRAITS[features.purpose].group][channel],
    time: timeTerm(prior, features),
    fatigue: slopes.fatigue * features.fatigue + slopes.fatigueOnChannel * features.fatigueOnChannel,
    sameMatter:
      slopes.unansweredOnChannel * features.unansweredOnChannel +
      slopes.unansweredElsewhere * features.unansweredElsewhere,
  }
}

function timeTerm({ answers }: PopulationPrior, features: AttemptFeatures): number {
  const { channel, timeWindow, weekday } = features
  const ofBand = answers.timeOfBand[features.ageBand][timeWindow] ?? 0
  const ofSegment = answers.timeOfSegment[features.segment ?? '']?.[timeWindow] ?? 0
  const ofChannel = answers.channelAtTime[channel][timeWindow] ?? 0
  return ofChannel + (answers.weekday[weekday] ?? 0) + CHANNEL_TRAITS[channel].timeSensitivity * (ofBand + ofSegment)
}
