import { createHash } from 'node:crypto'
import {
  type Adoption,
  adoptionOf,
  DEFAULT_PRIOR,
  type HeldOutComparison,
  type Instant,
  type PopulationPrior,
} from '@wavelength/core'
import {
  knownAttempts,
  type PopulationVersion,
  putInForce,
  type Store,
  storeVersion,
  versionInForce,
} from '@wavelength/db'
import { OperationError } from '../operation-error.ts'
import { readSettings } from '../settings.ts'
import { fitInWorker } from './fit-in-worker.ts'
import { isLearnedFromSample } from './learning-due.ts'
import { priorOf } from './priors.ts'
import { readHistories } from './read-histories.ts'

export interface LearnOptions {
  readonly now: Instant
  readonly onProgress?: (customers: number) => void
  /** Breaks it off; nothing is kept then. */
  readonly signal?: AbortSignal
}

/** What was learned and what became of it. */
export interface Learned extends Adoption {
  readonly version: string
  readonly customers: number
  readonly attempts: number
  readonly heldOut: HeldOutComparison | null
}

/** Learns a version of the population and says whether it would be adopted; nothing is kept. */
export async function tryLearning(store: Store, options: LearnOptions): Promise<Learned> {
  return learnedOf(await learn(store, options))
}

/**
 * Learns what customers in general do. The version is kept with its figures and adopted when it is not worse on
 * contacts kept aside; the ledgers are derived under it by `rederive`, or one by one as contacts come in.
 */
export async function learnPopulation(store: Store, options: LearnOptions): Promise<Learned> {
  const fitted = await learn(store, options)
  const learned = learnedOf(fitted)
  const { isAdopted } = learned
  const decidedAt = options.now
  await store.db.transaction().execute(async (db) => {
    const version = { ...fitted.kept, state: isAdopted ? 'CANDIDATE' : 'REJECTED', decidedAt } as const
    await storeVersion(db, version, fitted.prior)
    if (isAdopted) await putInForce(db, version.version, decidedAt)
  })
  return learned
}

interface Fitted {
  readonly prior: PopulationPrior
  readonly kept: Omit<PopulationVersion, 'state' | 'decidedAt'>
}

/** One at a time: learning takes a processor and some hundred megabytes. */
const learning = new WeakSet<Store>()

async function learn(store: Store, options: LearnOptions): Promise<Fitted> {
  if (learning.has(store)) throw new OperationError('CONFLICT', 'the population is being learned already')
  learning.add(store)
  try {
    return await fitted(store, options)
  } finally {
    learning.delete(store)
  }
}

async function fitted(store: Store, { now, onProgress = () => {}, signal }: LearnOptions): Promise<Fitted> {
  const { reportingZone } = await readSettings(store.db)
  // Versions are learned and compared with age in them, whether or not answers are given with it.
  const inForce = await priorOf(store.db, (await versionInForce(store.db)).version)
  const known = await knownAttempts(store.db)
  if (known.own + known.sample === 0) throw new OperationError('CONFLICT', 'there are no attempts to learn from yet')
  const ofSample = isLearnedFromSample(known)
  const batches = readHistories(store.db, { reportingZone, ofSample, onProgress })
  const fit = { asOf: now, start: DEFAULT_PRIOR, inForce }
  const candidate = await fitInWorker(batches, fit, signal ?? new AbortController().signal)
  const version = versionNameOf(candidate.prior)
  const { customers, attempts, heldOut } = candidate
  const attemptsKnown = ofSample ? known.sample : known.own
  return {
    prior: { ...candidate.prior, version },
    kept: { version, fittedAt: now, isSample: ofSample, customers, attempts, attemptsKnown, heldOut },
  }
}

function learnedOf({ kept: { version, customers, attempts, heldOut } }: Fitted): Learned {
  return { version, customers, attempts, heldOut, ...adoptionOf(attempts, heldOut) }
}

const DIGEST_LENGTH = 10

/** Made from the numbers: one name never stands for others, and to learn the same again is no new version. */
function versionNameOf({ version: _, ...numbers }: PopulationPrior): string {
  const digest = createHash('sha256').update(JSON.stringify(numbers)).digest('hex')
  return `learned-${digest.slice(0, DIGEST_LENGTH)}`
}
