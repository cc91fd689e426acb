import type { Instant } from '../evidence/instant.ts'
import type { Channel } from '../model/channel.ts'
import type { Purpose, PurposeClass } from '../model/purpose.ts'

/** Why a channel is closed for a message. Never learned, and no likelihood opens it. */
export const EXCLUSION_CODES = [
  'ASKED_NOT_TO',
  'CONSENT_WITHDRAWN',
  'NO_ADDRESS',
  'ADDRESS_BLOCKED',
  'NOT_ALLOWED',
  'MARKETING_BY_PHONE',
  'MARKETING_INTERRUPTS',
  'NOT_PHYSICAL',
  'LETTER_NOT_WORTH_OPENING',
  'ANSWER_IN_KIND',
  'NO_TIME_LEFT',
] as const
export type ExclusionCode = (typeof EXCLUSION_CODES)[number]

interface OfPurpose {
  readonly purpose: Purpose
}

/** What the sentence about each exclusion is made of. */
export interface ExclusionFacts {
  readonly ASKED_NOT_TO: { readonly saidAt: Instant; readonly paperless: boolean; readonly from: string | null }
  readonly CONSENT_WITHDRAWN: { readonly withdrawnAt: Instant; readonly purposeClass: PurposeClass }
  readonly NO_ADDRESS: Record<never, never>
  readonly ADDRESS_BLOCKED: { readonly addresses: number }
  readonly NOT_ALLOWED: Record<never, never>
  readonly MARKETING_BY_PHONE: OfPurpose
  readonly MARKETING_INTERRUPTS: OfPurpose
  readonly NOT_PHYSICAL: OfPurpose
  readonly LETTER_NOT_WORTH_OPENING: OfPurpose
  readonly ANSWER_IN_KIND: { readonly lastContactAt: Instant | null; readonly windowHours: number }
  readonly NO_TIME_LEFT: { readonly deadline: Instant | null }
}

export type Exclusion<C extends ExclusionCode = ExclusionCode> = {
  readonly [K in C]: { readonly code: K; readonly facts: ExclusionFacts[K] }
}[C]

export type ExcludedChannel = Exclusion & {
  readonly channel: Channel
  /** The law behind it, where there is one. */
  readonly citation: string | null
  /** When it ends by itself; null when it does not. */
  readonly until: Instant | null
}

/** An exclusion that is not yet of a channel. */
export type Closing = Omit<ExcludedChannel, 'channel'>

export function exclusion<C extends ExclusionCode>(code: C, facts: ExclusionFacts[C], citation: string | null = null) {
  return { code, facts, citation, until: null }
}
