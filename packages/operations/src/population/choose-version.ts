import { DEFAULT_PRIOR, type Instant } from '@wavelength/core'
import {
  countDerivedElsewhere,
  type PopulationVersion,
  populationVersions,
  putInForce,
  type Store,
  versionInForce,
} from '@wavelength/db'
import { OperationError } from '../operation-error.ts'
import { readSettings } from '../settings.ts'

export interface PopulationStatus {
  readonly inForce: PopulationVersion
  /** Every version that was ever in force or considered, newest first. */
  readonly versions: readonly PopulationVersion[]
  /** Customers whose ledgers are of another version than the one in force. */
  readonly pendingCustomers: number
}

export async function populationStatus({ db }: Store): Promise<PopulationStatus> {
  const { version } = (await readSettings(db)).prior
  return {
    inForce: await versionInForce(db),
    versions: await populationVersions(db),
    pendingCustomers: await countDerivedElsewhere(db, version),
  }
}

/** Puts a kept version in force by somebody's decision: an older one again, or one that was refused. */
export async function chooseVersion({ db }: Store, version: string, now: Instant): Promise<PopulationVersion> {
  const chosen = (await populationVersions(db)).find((each) => each.version === version)
  if (chosen === undefined) {
    throw new OperationError('NOT_FOUND', `there is no version "${version}"; "wavelength learn --list" names them all`)
  }
  await db.transaction().execute((inside) => putInForce(inside, version, now))
  return versionInForce(db)
}

/** What a made-up business taught is not for customers who exist. */
export async function forgetSample({ db }: Store): Promise<void> {
  const { isSample } = await versionInForce(db)
  if (isSample) await db.transaction().execute((inside) => putInForce(inside, DEFAULT_PRIOR.version, null))
}
