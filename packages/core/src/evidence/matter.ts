import type { ContactFacts } from './contact-event.ts'
import { purposeOf, windowEnd } from './interaction.ts'

/** Attempts about the same matter share a message key or a campaign; without either, a purpose. */
export function matterOf(contact: Pick<ContactFacts, 'messageKey' | 'campaign' | 'purpose'>): string {
  return keyOf(contact) ?? purposeOf(contact)
}

/**
 * Is `later` a follow-up of `earlier`? By its key; where neither has one, by purpose, while the earlier
 * attempt still waits for its answer.
 */
export function isSameMatter(earlier: ContactFacts, later: ContactFacts): boolean {
  const key = keyOf(earlier)
  if (key !== null || keyOf(later) !== null) return key === keyOf(later)
  return purposeOf(earlier) === purposeOf(later) && later.occurredAt <= windowEnd(earlier)
}

function keyOf(contact: Pick<ContactFacts, 'messageKey' | 'campaign'>): string | null {
  return contact.messageKey ?? contact.campaign
}
