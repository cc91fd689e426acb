import { type FilterSearch, filterFrom, searchOf, withoutEmpty } from '../filters/filter.ts'
import { membersIn } from '../filters/slug.ts'

const EXPERIMENT_PANELS = ['arms', 'policy', 'decisions', 'lotteries', 'history'] as const
export type ExperimentPanel = (typeof EXPERIMENT_PANELS)[number]

/** Days and purpose, and how the panels are shown. */
export interface ExperimentSearch extends Pick<FilterSearch, 'range' | 'purpose'> {
  /** Panels shown as tables. */
  tables?: string
  /** "on" works out what past contacts suggest. */
  past?: string
}

export function experimentSearch({ range, purpose, tables, past }: ExperimentSearch): ExperimentSearch {
  const filter = filterFrom(withoutEmpty({ range, purpose }))
  return withoutEmpty({
    ...searchOf({ ...filter, purposes: filter.purposes.slice(0, 1) }),
    tables: tablesIn(tables).join(','),
    past: past === 'on' ? past : '',
  })
}

export function tablesIn(written: string | undefined): ExperimentPanel[] {
  return membersIn(EXPERIMENT_PANELS, written)
}
