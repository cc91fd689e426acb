import { knownAttempts, populationVersions, type Store, versionInForce } from '@wavelength/db'
import { forgetSample } from './choose-version.ts'
import { type Learned, type LearnOptions, learnPopulation } from './learn-population.ts'
import { nextLearningStep } from './learning-due.ts'
import { type RederiveOptions, rederive } from './rederive.ts'

export type LookOptions = Pick<LearnOptions, 'now' | 'signal'> & Pick<RederiveOptions, 'rest'>

/** Learns when there is enough that is new, and brings the ledgers to the version in force, also where that was broken off. */
export async function lookAndLearn(store: Store, { now, ...options }: LookOptions): Promise<Learned | null> {
  const { db } = store
  const state = { known: await knownAttempts(db), inForce: await versionInForce(db) }
  const step = nextLearningStep({ ...state, versions: await populationVersions(db) })
  if (step === 'FORGET_SAMPLE') await forgetSample(store)
  const learned = step === 'LEARN' ? await learnPopulation(store, { ...options, now }) : null
  await rederive(store, options)
  return learned
}
