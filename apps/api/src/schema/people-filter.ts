import type { PermissionFilter as Filter } from '@wavelength/core'
import { ApiError } from '../errors.ts'

/** An empty list would match nobody, and is more often meant to match everybody. */
export function readPeopleFilter(filter: Filter): Filter {
  const empty = Object.entries(filter).find(([, values]) => values?.length === 0)
  if (empty === undefined) return filter
  throw new ApiError(
    'BAD_USER_INPUT',
    `filter.${empty[0]} is empty and would match nobody; leave it out to match everybody`,
  )
}
