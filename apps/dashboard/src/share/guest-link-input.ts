import type { Filter } from '../filters/filter.ts'
import { type Range, RELATIVE_DAYS } from '../filters/period.ts'
import { askedOf, type View } from '../report/view.ts'

interface Wish {
  readonly name: string
  readonly path: string
  readonly search: string
  /** ISO date of the last day; null for the usual time. */
  readonly lastDay: string | null
  readonly password: string
}

/** What guests are to see: the days, the comparison and the contacts of this view, and nothing else. */
export function guestLinkInput(view: View, { name, path, search, lastDay, password }: Wish) {
  const { filter, timeZone } = askedOf(view)
  return {
    name,
    path,
    search,
    range: rangeInput(view.filter.range, view),
    ...(view.previous && { compareWith: comparisonInput(view.filter, view.previous) }),
    ...(timeZone !== undefined && { timeZone }),
    ...(Object.keys(filter).length > 0 && { filter }),
    ...(lastDay !== null && { expiresAt: `${lastDay}T23:59:59Z` }),
    ...(password !== '' && { password }),
  }
}

/** Days that go on with the calendar go on for guests. */
function rangeInput(range: Range, { period }: View) {
  if (range === 'all') return { all: true }
  const lastDays = new Map<string, number>(Object.entries(RELATIVE_DAYS)).get(range)
  return lastDays === undefined ? { days: period } : { lastDays }
}

function comparisonInput({ comparison }: Filter, previous: NonNullable<View['previous']>) {
  if (comparison === 'prev') return { previous: true }
  return comparison === 'year' ? { year: true } : { days: previous }
}
