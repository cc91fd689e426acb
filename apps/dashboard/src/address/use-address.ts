import { useLocation, useSearch } from 'wouter'
import { addressOf, readSearch, type Search } from './search.ts'
import { changeSearch } from './search-part.ts'

interface Address {
  readonly path: string
  readonly search: Search
  readonly change: (part: object) => void
  /** The same, as a place of its own to come back to. */
  readonly turn: (part: object) => void
  readonly go: (path: string, search?: object) => void
}

/** Where the reader is. All that a page can show stands in its address, so that a link shows the same. */
export function useAddress(): Address {
  const [path, navigate] = useLocation()
  const search = readSearch(useSearch())
  return {
    path,
    search,
    change: changeSearch,
    turn: (part) => navigate(addressOf(path, { ...search, ...part })),
    go: (to, asked) => navigate(addressOf(to, asked)),
  }
}
