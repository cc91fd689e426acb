import type { Outcome } from '@wavelength/core'
import { isMachineOpen, OPENED_BY_MACHINE } from '../kit/machine-opens.ts'
import type { MailMeaning } from '../kit/mail-event.ts'
import type { Fields, Told } from '../kit/told.ts'
import { isoClock, timeIn } from '../kit/vendor-time.ts'
import { meaningOf, objectIn, objectsIn, textIn } from '../kit/vendor-words.ts'
import { type EspReader, tellEvent } from './esp-mail.ts'

/** What an event says, and of whom. */
interface Finding {
  readonly meaning: MailMeaning
  readonly recipients: readonly string[]
  /** The part of the event that tells its time. */
  readonly part: Fields
}

/** https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html */
const FINDINGS: Readonly<Record<string, (event: Fields) => Finding>> = {
  Send: (event) => ofAll(event, 'SENT', 'send'),
  // It held a virus, so it never left; that is no word of theirs.
  Reject: (event) => ofAll(event, 'FAILED', 'reject'),
  Delivery: (event) => ({
    ...ofAll(event, 'DELIVERED', 'delivery'),
    recipients: listIn(objectIn(event, 'delivery'), 'recipients'),
  }),
  Bounce: bounceIn,
  Complaint: complaintIn,
  Open: openIn,
  Click: (event) => ofReader(event, 'ENGAGED', 'click'),
  'Rendering Failure': (event) =>
    ofAll(event, { why: 'a mail that could not be written, so it was not sent' }, 'failure'),
  DeliveryDelay: (event) => ofAll(event, { why: 'a mail that is still being tried' }, 'deliveryDelay'),
  Subscription: subscriptionIn,
  Received: (event) => ofAll(event, { why: 'a mail that came in; mailboxes are read as mail' }, 'receipt'),
  AmazonSnsSubscriptionSucceeded: (event) => ofAll(event, { why: 'a trial message' }, 'mail'),
}

/** An event of Amazon SES, as a notification or as an event that is published. */
export function tellSesEvent(event: Fields, reader: EspReader): Told[] {
  const type = 'eventType' in event ? 'eventType' : 'notificationType'
  const { meaning, recipients, part } = meaningOf(FINDINGS, event, type)(event)
  const mail = objectIn(event, 'mail')
  const sentAt = timeIn(mail, 'timestamp', isoClock)
  const at = timeIn(part, 'timestamp', isoClock) ?? sentAt
  return tellEvent({ id: textIn(mail, 'messageId'), recipients, sentAt, at }, meaning, reader)
}

function ofAll(event: Fields, meaning: MailMeaning, part: string): Finding {
  return { meaning, recipients: listIn(objectIn(event, 'mail'), 'destination'), part: objectIn(event, part) }
}

/** Of a mail to several, SES does not tell who reacted. */
function ofReader(event: Fields, meaning: Outcome, part: string): Finding {
  const found = ofAll(event, meaning, part)
  return found.recipients.length < 2
    ? found
    : { ...found, meaning: { why: 'one of several recipients, and it is not told which' } }
}

function openIn(event: Fields): Finding {
  const isMachine = isMachineOpen(textIn(objectIn(event, 'open'), 'userAgent'))
  return isMachine ? ofAll(event, { why: OPENED_BY_MACHINE }, 'open') : ofReader(event, 'SEEN', 'open')
}

/** https://docs.aws.amazon.com/ses/latest/dg/notification-contents.html#bounce-types */
const OUTCOME_OF_BOUNCE: Readonly<Record<string, Outcome>> = {
  Permanent: 'BOUNCED',
  Transient: 'FAILED',
  Undetermined: 'FAILED',
}

/** Nothing was sent, because of what was known of the address. */
const SUPPRESSED: readonly (string | null)[] = ['Suppressed', 'OnAccountSuppressionList', 'UnsubscribedRecipient']

function bounceIn(event: Fields): Finding {
  const part = objectIn(event, 'bounce')
  const outcome = meaningOf(OUTCOME_OF_BOUNCE, part, 'bounceType')
  const meaning = SUPPRESSED.includes(textIn(part, 'bounceSubType')) ? 'BLOCKED' : outcome
  return { meaning, part, recipients: addressesOf(part, 'bouncedRecipients') }
}

/** IANA's feedback types (RFC 5965, section 7.3). SES leaves the type out where the provider told none. */
const COMPLAINTS: Readonly<Record<string, MailMeaning>> = {
  abuse: 'COMPLAINED',
  fraud: 'COMPLAINED',
  'not-spam': { why: 'a word that the mail is no spam' },
  'auth-failure': { why: 'a report of forgery, not of a wish' },
  virus: { why: 'a report of a virus, not of a wish' },
  other: { why: 'a report of no known kind' },
}

function complaintIn(event: Fields): Finding {
  const part = objectIn(event, 'complaint')
  const recipients = addressesOf(part, 'complainedRecipients')
  if (SUPPRESSED.includes(textIn(part, 'complaintSubType'))) return { meaning: 'BLOCKED', part, recipients }
  const meaning =
    textIn(part, 'complaintFeedbackType') === null ? 'COMPLAINED' : meaningOf(COMPLAINTS, part, 'complaintFeedbackType')
  // SES names all who may have complained. Nobody is said to have, but all are left in peace.
  return { meaning: meaning === 'COMPLAINED' && recipients.length > 1 ? 'OPTED_OUT' : meaning, part, recipients }
}

/** Who keeps some of the topics has not left. */
function subscriptionIn(event: Fields): Finding {
  const isLeaving = objectIn(objectIn(event, 'subscription'), 'newTopicPreferences').unsubscribeAll === true
  return ofAll(event, isLeaving ? 'OPTED_OUT' : { why: 'a choice among topics' }, 'subscription')
}

function addressesOf(part: Fields, list: string): string[] {
  return objectsIn(part, list).flatMap((recipient) => textIn(recipient, 'emailAddress') ?? [])
}

function listIn(fields: Fields, name: string): string[] {
  const list = fields[name]
  return Array.isArray(list) ? list.filter((each) => typeof each === 'string') : []
}
