import type { Asked } from './experiment-query.ts'

/** What every panel of the experiment is given. */
export interface PanelProps {
  readonly asked: Asked
}
