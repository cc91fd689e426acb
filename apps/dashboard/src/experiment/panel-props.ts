import type { Asked } from './experiment-query.ts'
import type { ExperimentSettings } from './experiment-settings.ts'

/** What every panel of the experiment is given. */
export interface PanelProps {
  readonly asked: Asked
  readonly settings: ExperimentSettings
}
