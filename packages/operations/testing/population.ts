import { CHANNELS, DEFAULT_PRIOR, type PopulationPrior } from '@wavelength/core'
import { type Store, storeVersion } from '@wavelength/db'

/** A population in which answers are likelier and slower than the default has it, on every channel otherwise. */
export const OTHER_PRIOR: PopulationPrior = {
  ...DEFAULT_PRIOR,
  version: 'other',
  answers: { ...DEFAULT_PRIOR.answers, everyone: DEFAULT_PRIOR.answers.everyone + 0.7 },
  slopes: { ...DEFAULT_PRIOR.slopes, fatigue: -0.5, unansweredOnChannel: -0.9 },
  delays: Object.fromEntries(
    CHANNELS.map((channel, at) => {
      const table = DEFAULT_PRIOR.delays[channel]
      return [channel, { ...table, meanLogHours: table.meanLogHours + 0.1 * (at + 1) }]
    }),
  ) as PopulationPrior['delays'],
}

export async function storeOtherPrior({ db }: Store): Promise<void> {
  const found = { customers: 1, attempts: 1, attemptsKnown: 1, heldOut: null, decidedAt: null }
  const version = { version: OTHER_PRIOR.version, state: 'CANDIDATE', fittedAt: 0, isSample: false, ...found } as const
  await storeVersion(db, version, OTHER_PRIOR)
}
