import { type PanelViews, panelViews } from '../panel/panel-views.ts'
import { type OverviewPanel, type OverviewSearch, tablesIn } from './overview-search.ts'

/** How the panels are shown; kept in the address, so that a shared link shows the same. */
export interface OverviewSettings extends PanelViews<OverviewPanel> {
  readonly isByAge: boolean
  readonly setByAge: (isByAge: boolean) => void
  readonly showsQuoted: boolean
  readonly setShowsQuoted: (isShown: boolean) => void
}

export function settingsFrom(search: OverviewSearch, change: (part: OverviewSearch) => void): OverviewSettings {
  return {
    ...panelViews(tablesIn(search.tables), (tables) => change({ tables })),
    isByAge: search.by === 'age',
    setByAge: (isByAge) => change({ by: isByAge ? 'age' : '' }),
    showsQuoted: search.quoted !== 'off',
    setShowsQuoted: (isShown) => change({ quoted: isShown ? '' : 'off' }),
  }
}
