import type { PanelView } from '../panel/view-toggle.tsx'
import { type ExperimentPanel, type ExperimentSearch, tablesIn } from './experiment-search.ts'

/** How the panels are shown; kept in the address, so that a shared link shows the same. */
export interface ExperimentSettings {
  readonly viewOf: (panel: ExperimentPanel) => PanelView
  readonly setView: (panel: ExperimentPanel, view: PanelView) => void
  readonly isPastShown: boolean
  readonly showPast: (isShown: boolean) => void
}

export function settingsFrom(search: ExperimentSearch, change: (part: ExperimentSearch) => void): ExperimentSettings {
  const tables = tablesIn(search.tables)
  return {
    viewOf: (panel) => (tables.includes(panel) ? 'table' : 'chart'),
    setView: (panel, view) => {
      const others = tables.filter((other) => other !== panel)
      change({ tables: (view === 'table' ? [...others, panel] : others).join(',') })
    },
    isPastShown: search.past === 'on',
    showPast: (isShown) => change({ past: isShown ? 'on' : '' }),
  }
}
