import { AGE_BANDS, type AgeBand } from '@wavelength/core'
import type { Search } from '../address/search.ts'
import { type PeopleWords, peopleSearch } from '../behind/people-search.ts'
import { withoutEmpty } from '../filters/filter.ts'
import { membersIn, slugOf } from '../filters/slug.ts'

export interface CustomersSearch {
  /** Part of a name, an id or an address. */
  q?: string
  cohort?: string
  seg?: string
  after?: string
  before?: string
}

export function customersSearch({ q, cohort, seg, after, before }: CustomersSearch): CustomersSearch {
  return withoutEmpty({ q, cohort: membersIn(AGE_BANDS, cohort).map(slugOf).join(','), seg, after, before })
}

export function ageBandsIn({ cohort }: CustomersSearch): AgeBand[] {
  return membersIn(AGE_BANDS, cohort)
}

/** The same list as a file, in the words of its address. */
export function fileSearch(search: CustomersSearch, people: PeopleWords | null): Search {
  return {
    ...(people && peopleSearch(people)),
    ...withoutEmpty({ search: search.q, ageBands: ageBandsIn(search).join(','), segments: search.seg }),
  }
}
