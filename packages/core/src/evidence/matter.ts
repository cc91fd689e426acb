import { type Channel, responseWindowMs } from '../model/channel.ts'
import type { Purpose } from '../model/purpose.ts'
import type { ContactFacts } from './contact-event.ts'
import type { Instant } from './instant.ts'

/** What an attempt is about. */
export interface Matter {
  /** Message key or campaign; null when the matter has no name of its own and is only a purpose. */
  readonly matterKey: string | null
  readonly purpose: Purpose
}

export function matterKeyOf(contact: Pick<ContactFacts, 'messageKey' | 'campaign'>): string | null {
  return contact.messageKey ?? contact.campaign
}

/**
 * Is `later` a follow-up of `earlier`? By its key; where neither has one, by purpose, while the earlier attempt still
 * waits for its answer.
 */
export function isFollowUp(
  earlier: Matter & { readonly at: Instant; readonly channel: Channel },
  later: Matter & { readonly at: Instant },
): boolean {
  if (earlier.matterKey !== null || later.matterKey !== null) return earlier.matterKey === later.matterKey
  return earlier.purpose === later.purpose && later.at <= earlier.at + responseWindowMs(earlier.channel)
}
