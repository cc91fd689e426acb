import type { Direction, Outcome } from '@wavelength/core'
import type { CrmReader } from '../kit/crm-reader.ts'
import { addressesIn, customersOnMail } from '../kit/mail-parties.ts'
import { contact, type Fields, skipped, type Told } from '../kit/told.ts'
import { timeIn } from '../kit/vendor-time.ts'
import { flagIn, meaningOf, textIn } from '../kit/vendor-words.ts'
import { idIn } from './ids.ts'
import { clock, missing, requiredId, SOURCE } from './reader.ts'

/**
 * `Status`, as the API numbers it:
 * https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_emailmessage.htm
 */
const IS_SENT: Readonly<Record<string, boolean>> = {
  // New, read, replied, sent, forwarded.
  '0': true,
  '1': true,
  '2': true,
  '3': true,
  '4': true,
  // A draft.
  '5': false,
}

/** A mail that was sent from Salesforce, came in to it, or was noted in it: a contact with each customer on it. */
export function tellEmailMessage(message: Fields, { ownAddresses }: CrmReader): readonly Told[] {
  const isIncoming = flagIn(message, 'Incoming') ?? missing('Incoming')
  if (textIn(message, 'Status') !== null && !meaningOf(IS_SENT, message, 'Status'))
    return [skipped('a mail that has not been sent')]
  const direction: Direction = isIncoming ? 'INBOUND' : 'OUTBOUND'
  const addresses = customersOnMail(
    { direction, from: addressesIn(textIn(message, 'FromAddress')), to: addressesIn(textIn(message, 'ToAddress')) },
    ownAddresses,
  )
  if (addresses.length === 0) return whyNobody(message, isIncoming ? 'FromAddress' : 'ToAddress')
  return addresses.map((email) => contact({ ...factsOf(message, email), ...outcomeOf(message, direction) }))
}

function whyNobody(message: Fields, name: string): readonly Told[] {
  return textIn(message, name) === null ? missing(name) : [skipped('a mail among ourselves')]
}

function factsOf(message: Fields, email: string): Fields {
  const answered = idIn(message, 'ReplyToEmailMessageId')
  return {
    source: SOURCE,
    sourceId: `${requiredId(message)}:${email}`,
    customer: { email },
    channel: 'EMAIL',
    occurredAt: timeIn(message, 'MessageDate', clock) ?? timeIn(message, 'CreatedDate', clock),
    contactPoint: email,
    automated: isAutomatic(message) ? true : null,
    thread: answered === null ? [] : [`${answered}:${email}`],
  }
}

/** RFC 3834: an answer of a machine says so. */
function isAutomatic(message: Fields): boolean {
  return /^auto-submitted:[ \t]*(?!no\b)\S/im.test(textIn(message, 'Headers') ?? '')
}

function outcomeOf(
  message: Fields,
  direction: Direction,
): { direction: Direction; outcome: Outcome; outcomeAt?: string } {
  if (direction === 'INBOUND') return { direction, outcome: 'RECEIVED' }
  if (flagIn(message, 'IsBounced') === true) return { direction, outcome: 'BOUNCED' }
  const openedAt = timeIn(message, 'FirstOpenedDate', clock)
  return openedAt === null ? { direction, outcome: 'SENT' } : { direction, outcome: 'SEEN', outcomeAt: openedAt }
}
