import type { PanelView } from './view-toggle.tsx'

/** Which panels of a page are shown as charts and which as tables. */
export interface PanelViews<P extends string> {
  readonly viewOf: (panel: P) => PanelView
  readonly setView: (panel: P, view: PanelView) => void
}

/** `tables` are the panels shown as tables; `change` is given their names, as the address has them, after each change. */
export function panelViews<P extends string>(tables: readonly P[], change: (tables: string) => void): PanelViews<P> {
  return {
    viewOf: (panel) => (tables.includes(panel) ? 'table' : 'chart'),
    setView: (panel, view) => {
      const others = tables.filter((other) => other !== panel)
      change((view === 'table' ? [...others, panel] : others).join(','))
    },
  }
}
