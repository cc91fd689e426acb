import { type Arm, armOf } from '@wavelength/core'

/** How much is left to chance, so that it can be told what the recommendations are worth. */
export interface ExperimentSettings {
  /** Of the recommendations, so many may be drawn by lot; 0 to 0.5. */
  readonly explorationShare: number
  /** Of the customers, so many go on being reached as before; 0 to 0.5. */
  readonly holdoutShare: number
  /** The name of the experiment: another one divides the customers anew. Null: the secret of the deployment. */
  readonly salt: string | null
}

/** Always the best by what is known, for everybody. */
export const NO_EXPERIMENT: ExperimentSettings = { explorationShare: 0, holdoutShare: 0, salt: null }

/** The arm of each customer, by the id alone. */
export function armsUnder(settings: ExperimentSettings, customerNamespace: string): (customerId: string) => Arm {
  const split = { salt: settings.salt ?? customerNamespace, holdoutShare: settings.holdoutShare }
  return (customerId) => armOf(customerId, split)
}
