import { type PanelViews, panelViews } from '../panel/panel-views.ts'
import { type ExperimentPanel, type ExperimentSearch, tablesIn } from './experiment-search.ts'

/** How the panels are shown; kept in the address, so that a shared link shows the same. */
export interface ExperimentSettings extends PanelViews<ExperimentPanel> {
  readonly isPastShown: boolean
  readonly showPast: (isShown: boolean) => void
}

export function settingsFrom(search: ExperimentSearch, change: (part: ExperimentSearch) => void): ExperimentSettings {
  return {
    ...panelViews(tablesIn(search.tables), (tables) => change({ tables })),
    isPastShown: search.past === 'on',
    showPast: (isShown) => change({ past: isShown ? 'on' : '' }),
  }
}
