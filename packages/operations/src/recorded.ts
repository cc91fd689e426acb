import type { Issue } from '@wavelength/core'

/** What became of a fact that was given to be kept. */
export type Recorded = { readonly status: 'RECORDED' } | { readonly status: 'REJECTED'; readonly issue: Issue }

export const UNKNOWN_CUSTOMER: Issue = {
  code: 'UNKNOWN_CUSTOMER',
  message: 'no such customer is known',
  field: ['customer'],
}

export function refused(issue: Issue): Recorded {
  return { status: 'REJECTED', issue }
}
