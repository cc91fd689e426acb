import { useLocationProperty } from 'wouter/use-browser-location'
import { addressOf, readSearch } from '../address/search.ts'
import { filterFrom, searchOf } from './filter.ts'

/** The filter of the address as an address says it. Whoever reads only this is drawn anew only when it changes. */
export function useWrittenFilter(): string {
  return useLocationProperty(() => addressOf('', searchOf(filterFrom(readSearch(location.search)))))
}
