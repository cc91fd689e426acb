import type { Outcome } from '@wavelength/core'
import { isMachineOpen } from '../kit/machine-opens.ts'
import { type MailEvent, type MailMeaning, tellMail } from '../kit/mail-event.ts'
import type { Fields, Told } from '../kit/told.ts'
import { timeIn } from '../kit/vendor-time.ts'
import { flagIn, meaningOf, objectsIn, textIn } from '../kit/vendor-words.ts'
import { type EmailEvent, emailEventOf } from './email-event.ts'
import { CAUSE_OF_DROP, MEANING_OF_PORTAL, MEANING_OF_TYPE, OUTCOME_OF_CATEGORY } from './email-event-words.ts'
import { clock, SOURCE } from './reader.ts'

/** One event of a marketing mail to one recipient. */
export function tellEmailEvent(record: Fields): readonly Told[] {
  const event = emailEventOf(record)
  const mail = mailOf(event)
  return meaningsOf(event).flatMap((meaning) => tellMail(mail, meaning))
}

/** Everything about one mail to one recipient is known by the event that sent it. */
function mailOf({ fields, sent }: EmailEvent): MailEvent {
  return {
    source: SOURCE,
    sourceId: textIn(sent, 'id') ?? textIn(fields, 'id'),
    customer: { email: fields.recipient },
    address: textIn(fields, 'recipient'),
    at: timeIn(fields, 'created', clock),
    sentAt: timeIn(sent, 'created', clock),
    campaign: textIn(fields, 'emailCampaignId'),
    proof: textIn(fields, 'id'),
  }
}

function meaningsOf(event: EmailEvent): readonly MailMeaning[] {
  const { fields } = event
  const meaning = meaningOf(MEANING_OF_TYPE, fields, 'type')
  const why = whySkipped(event)
  if (why !== null) return [{ why }]
  if (meaning !== null) return [meaning]
  if (fields.type === 'BOUNCE') return [bounceOutcome(fields)]
  return fields.type === 'DROPPED' ? dropMeanings(fields) : [statusMeaning(fields)]
}

function whySkipped({ fields, isFiltered, isObsolete }: EmailEvent): string | null {
  if (isFiltered) return 'HubSpot filtered it: a machine did it, or somebody of our own'
  if (isObsolete) return 'a later event replaces it'
  if (fields.type === 'OPEN' && isMachineOpen(textIn(fields, 'userAgent'))) return 'a machine opened it, not a person'
  return null
}

/** Without the category, which a warehouse keeps in another table, all that is known is that it came back. */
function bounceOutcome(fields: Fields): Outcome {
  return textIn(fields, 'category') === null ? 'FAILED' : meaningOf(OUTCOME_OF_CATEGORY, fields, 'category')
}

/** Without the reason all that is known is that HubSpot held it back. */
function dropMeanings(fields: Fields): readonly MailMeaning[] {
  if (textIn(fields, 'dropReason') === null) return ['BLOCKED']
  const cause = meaningOf(CAUSE_OF_DROP, fields, 'dropReason')
  if (cause === 'US') return [{ why: 'a mail that was not sent, for a reason of our own' }]
  return cause === 'OPTED_OUT' ? ['BLOCKED', 'OPTED_OUT'] : ['BLOCKED']
}

function statusMeaning(fields: Fields): MailMeaning {
  if (flagIn(fields, 'bounced') === true) return { why: 'a status that changed because mail came back' }
  if (textIn(fields, 'portalSubscriptionStatus') === null && isForSomeKinds(fields))
    return { why: 'a change for some kinds of mail, which says nothing of the others' }
  return meaningOf(MEANING_OF_PORTAL, fields, 'portalSubscriptionStatus')
}

/** A warehouse keeps the list as a text. */
function isForSomeKinds(fields: Fields): boolean {
  return objectsIn(fields, 'subscriptions').length > 0 || (textIn(fields, 'subscriptions') ?? '').includes('{')
}
