import { logLoss, reliability } from '@wavelength/core'
import type { Figure, Section } from '../report/section.ts'
import { estimate } from '../score/estimate.ts'
import { told } from './figures.ts'
import { heldOutForecasts } from './new-haven-forecasts.ts'
import type { Knowing } from './new-haven-history.ts'
import { readVoters, type TriedChannel, type Voter } from './new-haven-people.ts'
import { type Part, qualityOf } from './new-haven-quality.ts'
import { afterVisitFigures } from './new-haven-second-attempt.ts'
import { sectionOn } from './public-data.ts'

/**
 * What logistic regressions reached on this file with whole households held out; for the loss by age, and of visits, what a
 * constant reaches.
 */
const BARS = {
  // biome-ignore lint/suspicious/noApproximativeNumericConstant: a measured AUC that only looks like ln 2
  PHONE: { age: { skill: 0.656, loss: 0.642 }, segment: { skill: 0.693, loss: 0.588 } },
  IN_PERSON: { age: { skill: 0.567, loss: 0.621 }, segment: { skill: 0.589, loss: 0.621 } },
} as const
const WORDS = { PHONE: 'call', IN_PERSON: 'visit' } as const satisfies Record<TriedChannel, string>

/** Who is reached by a call and who at the door, among people to whom both were assigned at random. */
export function newHavenSection(): Section | null {
  return sectionOn('newhaven-gotv-1998', (folder) => {
    const voters = readVoters(folder)
    const byAge = partsOf(voters, { age: true, segment: false }, 'age')
    const bySegment = partsOf(voters, { age: true, segment: true }, 'segment')
    const parts = [...byAge, ...bySegment]
    return {
      title: 'New Haven 1998: who is reached by a call, who at the door',
      about:
        'Voters to whom calls and visits were assigned at random (Gerber and Green, APSR 94, 2000). Each is forecast by a ' +
        'population learned from the households of the other four fifths. The regression knows the age in years, the ' +
        'product its band. Intervals draw households with replacement; a bar holds unless the whole interval lies on its ' +
        'wrong side. A calibration error is held to its bar itself, as drawing again only adds chance to it.',
      figures: [
        ...withNothingKnown(voters),
        ...parts.flatMap(qualityOf),
        ...bySegment.flatMap(({ channel, forecasts }) => (channel === 'PHONE' ? afterVisitFigures(forecasts) : [])),
      ],
      reliability: parts.map(({ name, forecasts }) => ({
        name: `New Haven, ${name}`,
        bins: reliability(forecasts),
      })),
    }
  })
}

function partsOf(voters: readonly Voter[], knowing: Knowing, known: 'age' | 'segment'): Part[] {
  const forecasts = heldOutForecasts(voters, knowing)
  const words = known === 'age' ? 'age' : 'age, household size, party and past vote'
  return (['PHONE', 'IN_PERSON'] as const).map((channel) => ({
    name: `${WORDS[channel]} by ${words}`,
    channel,
    bars: BARS[channel][known],
    forecasts: forecasts.filter((forecast) => forecast.channel === channel),
  }))
}

function withNothingKnown(voters: readonly Voter[]): Figure[] {
  const forecasts = heldOutForecasts(voters, { age: false, segment: false })
  return (['PHONE', 'IN_PERSON'] as const).map((channel) =>
    told(
      `${WORDS[channel]} with nothing known: log loss`,
      estimate(
        forecasts.filter((forecast) => forecast.channel === channel),
        logLoss,
      ),
    ),
  )
}
