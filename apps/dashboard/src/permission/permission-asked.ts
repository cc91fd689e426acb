import type { AgeBand, PurposeClass } from '@wavelength/core'
import { useAddress } from '../address/use-address.ts'
import { useOption } from '../address/use-option.ts'
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
export function usePermissionAsked(): PermissionAsked {
  const { search } = useAddress()
  const [by] = useOption('by', ['family', 'channel'])
  const [purposes] = useOption('class', ['marketing', 'necessary'])
  const { ageBands, segments } = filterFrom(search)
  const countries = countriesIn(search.country)
  return {
    by,
    purposeClass: purposes === 'marketing' ? 'MARKETING' : 'TRANSACTIONAL',
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
