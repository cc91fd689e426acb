import { type PopulationPrior, versionWithoutAge } from '@wavelength/core'
import { type Db, readDeployment } from '@wavelength/db'
import { priorOf } from './population/priors.ts'

/** What derivation depends on besides the contacts themselves. */
export interface Settings {
  readonly customerNamespace: string
  readonly reportingZone: string
  /** The population version in force, with age in it or without. */
  readonly prior: PopulationPrior
}

export async function readSettings(db: Db): Promise<Settings> {
  const deployment = await readDeployment(db)
  const { priorVersion, usesAgePrior } = deployment
  return {
    customerNamespace: deployment.customerNamespace,
    reportingZone: deployment.reportingTimeZone,
    prior: await priorOf(db, usesAgePrior ? priorVersion : versionWithoutAge(priorVersion)),
  }
}
