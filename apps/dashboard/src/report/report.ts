import { createContext, useContext } from 'react'
import type { Filter } from '../filters/filter.ts'
import type { View } from './view.ts'

/** The page of reports that a panel stands on. */
export interface Report {
  readonly view: View
  readonly onFilter: (filter: Filter) => void
}

export const ReportContext = createContext<Report | null>(null)

export function useReport(): Report {
  const report = useContext(ReportContext)
  if (report === null) throw new Error('A panel of a report stands outside of its page.')
  return report
}

export function useView(): View {
  return useReport().view
}
