import { navigate, useLocationProperty } from 'wouter/use-browser-location'
import { addressOf, readSearch } from './search.ts'

/** What stands under one name in the address. Whoever reads only this is drawn anew only when this changes. */
export function useSearchPart(name: string): string {
  return useLocationProperty(() => new URLSearchParams(location.search).get(name) ?? '')
}

/** Another state of this page: going back leaves the page. An empty text takes its name away. */
export function changeSearch(part: object): void {
  navigate(addressOf(location.pathname, { ...readSearch(location.search), ...part }), { replace: true })
}
