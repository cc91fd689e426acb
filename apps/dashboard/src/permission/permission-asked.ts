import type { AgeBand, PurposeClass } from '@wavelength/core'
import type { Search } from '../address/search.ts'
import { filterFrom } from '../filters/filter.ts'

export interface PermissionAsked {
  readonly by: 'family' | 'channel'
  readonly purposeClass: PurposeClass
  readonly filter: CustomersAsked
}

/** Permission is about customers, so only what they are narrows it: no days, no channels, no purposes of contacts. */
interface CustomersAsked {
  readonly ageBands?: AgeBand[]
  readonly segments?: string[]
  readonly countries?: string[]
}

/** What the address asks. */
export function permissionAsked(search: Search): PermissionAsked {
  const { ageBands, segments } = filterFrom(search)
  const countries = countriesIn(search.country)
  return {
    by: search.by === 'channel' ? 'channel' : 'family',
    purposeClass: search.class === 'necessary' ? 'TRANSACTIONAL' : 'MARKETING',
    filter: {
      ...(ageBands.length > 0 && { ageBands: [...ageBands] }),
      ...(segments.length > 0 && { segments: [...segments] }),
      ...(countries.length > 0 && { countries }),
    },
  }
}

function countriesIn(written: string | undefined): string[] {
  return (written ?? '').split(',').filter((country) => country !== '')
}
