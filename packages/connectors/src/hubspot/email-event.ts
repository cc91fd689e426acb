import type { Fields } from '../kit/told.ts'
import { flagIn, objectIn, textIn } from '../kit/vendor-words.ts'

/** An event as the API lists it and as a warehouse keeps it: the same facts under names of two styles. */
export interface EmailEvent {
  readonly fields: Fields
  /** The event that sent the mail, by whose id all events of one mail are known. */
  readonly sent: Fields
  readonly isFiltered: boolean
  readonly isObsolete: boolean
}

/** The columns of a warehouse that are named otherwise than the fields of the API. */
const FIELD_OF_COLUMN = new Map([
  ['drop_reason', 'dropReason'],
  ['email_campaign_id', 'emailCampaignId'],
  ['filtered_event', 'filteredEvent'],
  ['portal_subscription_status', 'portalSubscriptionStatus'],
  ['user_agent', 'userAgent'],
])

export function emailEventOf(record: Fields): EmailEvent {
  const renamed = Object.entries(record).map(([name, value]) => [FIELD_OF_COLUMN.get(name) ?? name, value])
  const fields: Fields = Object.fromEntries(renamed)
  const sentBy = objectIn(record, 'sentBy')
  return {
    fields,
    sent: { id: sentBy.id ?? record.sent_by_id, created: sentBy.created ?? record.sent_by_created },
    isFiltered: flagIn(fields, 'filteredEvent') === true,
    isObsolete: (textIn(objectIn(record, 'obsoletedBy'), 'id') ?? textIn(record, 'obsoleted_by_id')) !== null,
  }
}

/** Is it an event of a mail? Each has a recipient and a type. */
export function isEmailEvent(record: Fields): boolean {
  return 'recipient' in record && 'type' in record
}

/** The columns of tables that hold what is particular to one type of event, and neither recipient nor time. */
const DETAILS = ['drop_reason', 'portal_subscription_status', 'smtp_id', 'user_agent', 'category', 'attempt']

export function isEmailEventDetail(record: Fields): boolean {
  return 'id' in record && !('recipient' in record) && DETAILS.some((column) => column in record)
}
