import { logisticRegression } from './logistic-regression.ts'
import type { Knowing } from './new-haven-history.ts'
import { TRIED_CHANNELS, type TriedChannel, type Voter } from './new-haven-people.ts'

/** One logistic regression a channel on the age in years, its square, and what else may be known. */
export function regressionFor(
  training: readonly Voter[],
  knowing: Knowing,
): (voter: Voter, channel: TriedChannel) => number {
  const byChannel = new Map(
    TRIED_CHANNELS.map((channel) => {
      const examples = training.flatMap((voter) => {
        const happened = voter.reached[channel]
        return happened === null ? [] : [{ features: featuresOf(voter, knowing), happened }]
      })
      return [channel, logisticRegression(examples)]
    }),
  )
  return (voter, channel) => byChannel.get(channel)?.(featuresOf(voter, knowing)) ?? Number.NaN
}

function featuresOf(voter: Voter, knowing: Knowing): number[] {
  return [...(knowing.age ? ageFeatures(voter.age) : []), ...(knowing.segment ? segmentFeatures(voter) : [])]
}

/** In half centuries, so that the ridge bears on the square no more than on the age. */
function ageFeatures(age: number | null): number[] {
  if (age === null) return [0, 0, 1]
  const scaled = (age - 50) / 50
  return [scaled, scaled * scaled, 0]
}

function segmentFeatures({ householdSize, registeredWithMajorParty, in1996 }: Voter): number[] {
  const voted = [in1996 === 'VOTED', in1996 === 'ABSTAINED']
  return [Number(householdSize > 1), Number(registeredWithMajorParty), ...voted.map(Number)]
}
