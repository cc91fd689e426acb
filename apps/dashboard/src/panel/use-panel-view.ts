import { useLocationProperty } from 'wouter/use-browser-location'
import { readSearch } from '../address/search.ts'
import { changeSearch } from '../address/search-part.ts'
import type { PanelView } from './view-toggle.tsx'

/** Whether a panel is shown as a chart or as a table; the address names those shown as tables. */
export function usePanelView(name: string): [PanelView, (view: PanelView) => void] {
  const isTable = useLocationProperty(() => tablesHere().includes(name))
  const setView = (view: PanelView) => {
    const others = tablesHere().filter((table) => table !== name)
    changeSearch({ tables: (view === 'table' ? [...others, name] : others).join(',') })
  }
  return [isTable ? 'table' : 'chart', setView]
}

function tablesHere(): string[] {
  return (readSearch(location.search).tables ?? '').split(',').filter((table) => table !== '')
}
