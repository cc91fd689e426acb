import type { Channel } from '../model/channel.ts'
import type { Birth } from '../model/cohort.ts'
import type { Identity } from '../model/contact.ts'

/** How an address is known to work. */
export const CONTACT_POINT_STATUSES = ['GOOD', 'BOUNCING', 'BLOCKED'] as const
export type ContactPointStatus = (typeof CONTACT_POINT_STATUSES)[number]

export interface ContactPoint {
  readonly channel: Channel
  readonly address: string
  readonly label: string | null
  readonly status: ContactPointStatus
  readonly verified: boolean
}

/** What a source says of one customer, parsed and valid. `undefined` was not told; `null` is told to be absent. */
export interface CustomerRecord {
  /** At least one, and all of them the same person. */
  readonly identities: readonly Identity[]
  readonly name?: string | null
  readonly birthDate?: string | null
  readonly birthYear?: number | null
  readonly segment?: string | null
  readonly timeZone?: string | null
  readonly country?: string | null
  readonly region?: string | null
  readonly language?: string | null
  readonly contactPoints: readonly ContactPoint[]
}

/** What derivation needs to know of a customer. */
export interface CustomerTraits extends Birth {
  readonly segment: string | null
  /** The customer's zone; null means the deployment's reporting zone. */
  readonly timeZone: string | null
}
