import type { PanelView } from '../panel/view-toggle.tsx'
import { type OverviewPanel, type OverviewSearch, tablesIn } from './overview-search.ts'

/** How the panels are shown; kept in the address, so that a shared link shows the same. */
export interface OverviewSettings {
  readonly viewOf: (panel: OverviewPanel) => PanelView
  readonly setView: (panel: OverviewPanel, view: PanelView) => void
  readonly isByAge: boolean
  readonly setByAge: (isByAge: boolean) => void
  readonly showsQuoted: boolean
  readonly setShowsQuoted: (isShown: boolean) => void
}

export function settingsFrom(search: OverviewSearch, change: (part: OverviewSearch) => void): OverviewSettings {
  const tables = tablesIn(search.tables)
  return {
    viewOf: (panel) => (tables.includes(panel) ? 'table' : 'chart'),
    setView: (panel, view) => {
      const others = tables.filter((other) => other !== panel)
      change({ tables: (view === 'table' ? [...others, panel] : others).join(',') })
    },
    isByAge: search.by === 'age',
    setByAge: (isByAge) => change({ by: isByAge ? 'age' : '' }),
    showsQuoted: search.quoted !== 'off',
    setShowsQuoted: (isShown) => change({ quoted: isShown ? '' : 'off' }),
  }
}
