import { type FilterSearch, filterFrom, searchOf, withoutEmpty } from '../filters/filter.ts'
import { membersIn } from '../filters/slug.ts'

const OVERVIEW_PANELS = ['share', 'unanswered', 'email'] as const
export type OverviewPanel = (typeof OVERVIEW_PANELS)[number]

/** The filter, and how its panels are shown. */
export interface OverviewSearch extends FilterSearch {
  /** Panels shown as tables. */
  tables?: string
  /** "age" splits unanswered attempts by cohort. */
  by?: string
  /** "off" hides the quoted benchmarks. */
  quoted?: string
}

export function overviewSearch(raw: OverviewSearch): OverviewSearch {
  return { ...searchOf(filterFrom(raw)), ...settingsSearch(raw) }
}

export function settingsSearch({ tables, by, quoted }: OverviewSearch) {
  return withoutEmpty({
    tables: tablesIn(tables).join(','),
    by: by === 'age' ? by : '',
    quoted: quoted === 'off' ? quoted : '',
  })
}

export function tablesIn(written: string | undefined): OverviewPanel[] {
  return membersIn(OVERVIEW_PANELS, written)
}
