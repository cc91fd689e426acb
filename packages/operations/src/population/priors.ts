import { type PopulationPrior, versionWithAge, withoutAge } from '@wavelength/core'
import { type Db, readPrior } from '@wavelength/db'
import { OperationError } from '../operation-error.ts'

/** Versions in use at a time: one is in force, and one or two are being left. */
const KEPT = 8
/** The numbers of a version never change, and its name is made from them. So they are read once. */
const known = new Map<string, PopulationPrior>()

export async function priorOf(db: Db, version: string): Promise<PopulationPrior> {
  const prior = known.get(version) ?? (await read(db, version))
  if (prior === null) {
    const message = `population version "${version}" is not stored; "wavelength rebuild" derives everything under the one in force`
    throw new OperationError('NOT_FOUND', message)
  }
  known.delete(version)
  known.set(version, prior)
  for (const oldest of known.keys()) if (known.size > KEPT) known.delete(oldest)
  return prior
}

/** Versions are stored with age in them. */
async function read(db: Db, version: string): Promise<PopulationPrior | null> {
  const stored = versionWithAge(version)
  const prior = await readPrior(db, stored)
  return prior === null || stored === version ? prior : withoutAge(prior)
}

export async function priorsOf(db: Db, versions: ReadonlySet<string>): Promise<Map<string, PopulationPrior>> {
  const priors = new Map<string, PopulationPrior>()
  for (const version of versions) priors.set(version, await priorOf(db, version))
  return priors
}
