import { useAddress } from '../address/use-address.ts'
import type { PanelView } from './view-toggle.tsx'

/** Whether a panel is shown as a chart or as a table; the address names those shown as tables. */
export function usePanelView(name: string): [PanelView, (view: PanelView) => void] {
  const { search, change } = useAddress()
  const tables = (search.tables ?? '').split(',').filter((table) => table !== '')
  const others = tables.filter((table) => table !== name)
  return [
    tables.includes(name) ? 'table' : 'chart',
    (view) => change({ tables: (view === 'table' ? [...others, name] : others).join(',') }),
  ]
}
