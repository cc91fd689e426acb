import { DEFAULT_PRIOR, type PopulationPrior } from '@wavelength/core'
import { type Db, readDeployment } from '@wavelength/db'

/** What derivation depends on besides the contacts themselves. */
export interface Settings {
  readonly customerNamespace: string
  readonly reportingZone: string
  readonly prior: PopulationPrior
}

export async function readSettings(db: Db): Promise<Settings> {
  const deployment = await readDeployment(db)
  return {
    customerNamespace: deployment.customerNamespace,
    reportingZone: deployment.reportingTimeZone,
    prior: DEFAULT_PRIOR,
  }
}
