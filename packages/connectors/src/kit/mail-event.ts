import type { ConsentStatus, Outcome } from '@wavelength/core'
import { consent, contact, type Fields, skipped, type Told } from './told.ts'

/** What a word of a service that sends mail says: what became of one mail, what its reader wants, or why it is neither. */
export type MailMeaning = Outcome | MailWish | { readonly why: string }

type MailWish = 'COMPLAINED' | 'OPTED_OUT' | 'OPTED_IN'

/** One mail to one address, and when something became of it. */
export interface MailEvent {
  readonly source: string
  /** Names the mail to this one address; null where it is not told which mail it was. */
  readonly sourceId: string | null
  readonly customer: Fields
  readonly address: string | null
  readonly at: string | null
  /** Null where it is not told; the event's own instant stands for it until it is. */
  readonly sentAt: string | null
  readonly campaign: string | null
  /** Where a wish can be looked up. */
  readonly proof: string | null
}

/** A complaint is about one mail, and asks for no more of its kind. */
export function tellMail(event: MailEvent, meaning: MailMeaning): Told[] {
  if (typeof meaning === 'object') return [skipped(meaning.why)]
  if (meaning === 'OPTED_OUT') return [wish(event, 'WITHDRAWN')]
  if (meaning === 'OPTED_IN') return [wish(event, 'GRANTED')]
  if (meaning !== 'COMPLAINED') return [sentMail(event, meaning)]
  const complaint = event.sourceId === null ? [] : [sentMail(event, 'DECLINED')]
  return [...complaint, wish(event, 'WITHDRAWN')]
}

function sentMail({ source, sourceId, customer, address, at, sentAt, campaign }: MailEvent, outcome: Outcome): Told {
  return contact({
    source,
    sourceId,
    customer,
    channel: 'EMAIL',
    direction: 'OUTBOUND',
    occurredAt: sentAt ?? at,
    outcome,
    outcomeAt: at,
    contactPoint: address,
    campaign,
  })
}

function wish({ source, customer, at, proof }: MailEvent, status: ConsentStatus): Told {
  return consent({ source, customer, channel: 'EMAIL', purposeClass: 'MARKETING', status, at, proof })
}
