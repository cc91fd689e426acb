import type { NoActionCode } from '../recommend/recommendation.ts'

export const NO_ACTION_TEXTS = {
  NOT_REACHABLE: 'There is no address, and no contact has ever reached this customer or come from them.',
  NOTHING_PERMITTED: 'Every way to reach this customer is closed for this message.',
} as const satisfies Record<NoActionCode, string>
