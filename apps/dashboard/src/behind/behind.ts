import type { InteractionFilter, Measure } from '@wavelength/core'
import { createContext, useContext } from 'react'
import type { Period } from '../filters/period.ts'

/** What a mark stands for: the contacts that one measure counts under the filter of the page and the keys of the mark. */
export interface Behind {
  /** "Attempts by phone, ages 18–24" */
  readonly title: string
  readonly measure: Measure
  readonly narrowed: InteractionFilter
  /** Other days than those of the page. */
  readonly range?: Period
}

type ShowBehind = (behind: Behind) => void

/** Null: this reader may not see people. */
export const BehindContext = createContext<ShowBehind | null>(null)

export function useBehind(): ShowBehind | null {
  return useContext(BehindContext)
}
