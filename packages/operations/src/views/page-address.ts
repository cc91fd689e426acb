import { fault, isPlainText } from '@wavelength/core'

/** Where a page of the dashboard is: "/attempts" and "?range=90d". */
export interface PageAddress {
  readonly path: string
  /** Empty, or from its question mark on. */
  readonly search: string
}

const LONGEST_PATH = 200
const LONGEST_SEARCH = 4_000
/** Within the dashboard: two slashes would begin the address of another site. */
const PATH = /^\/(?![/\\])[\w\-.~%/]*$/

/** Throws what is wrong with it, for `parsing`. */
export function requirePageAddress({ path, search }: PageAddress): PageAddress {
  if (!PATH.test(path) || path.length > LONGEST_PATH)
    throw fault('BAD_TEXT', ['path'], 'path is not that of a page of the dashboard, such as "/attempts"')
  const isSearch = search === '' || (search.startsWith('?') && !/\s/.test(search))
  if (isSearch && search.length <= LONGEST_SEARCH && isPlainText(search)) return { path, search }
  throw fault('BAD_TEXT', ['search'], 'search is neither empty nor a query such as "?range=90d"')
}
