import { isMachineOpen, OPENED_BY_MACHINE } from '../kit/machine-opens.ts'
import type { MailMeaning } from '../kit/mail-event.ts'
import type { Fields, Told } from '../kit/told.ts'
import { isoClock, timeIn } from '../kit/vendor-time.ts'
import { meaningOf, textIn } from '../kit/vendor-words.ts'
import { type EspReader, tellEvent } from './esp-mail.ts'

/** What each webhook means, and the field that tells when: https://postmarkapp.com/developer/webhooks/webhooks-overview */
const RECORDS: Readonly<Record<string, { readonly at: string; readonly meaning: (record: Fields) => MailMeaning }>> = {
  Delivery: { at: 'DeliveredAt', meaning: () => 'DELIVERED' },
  Bounce: { at: 'BouncedAt', meaning: (record) => meaningOf(BOUNCES, record, 'Type') },
  SpamComplaint: { at: 'BouncedAt', meaning: () => 'COMPLAINED' },
  Open: { at: 'ReceivedAt', meaning: openIn },
  Click: { at: 'ReceivedAt', meaning: () => 'ENGAGED' },
  SubscriptionChange: { at: 'ChangedAt', meaning: changeIn },
}

/** https://postmarkapp.com/developer/api/bounce-api#bounce-types */
const BOUNCES: Readonly<Record<string, MailMeaning>> = {
  HardBounce: 'BOUNCED',
  BadEmailAddress: 'BOUNCED',
  SoftBounce: 'FAILED',
  DnsError: 'FAILED',
  Unknown: 'FAILED',
  VirusNotification: 'FAILED',
  SMTPApiError: 'FAILED',
  DMARCPolicy: 'FAILED',
  Blocked: 'BLOCKED',
  SpamNotification: 'BLOCKED',
  SpamComplaint: 'COMPLAINED',
  Unsubscribe: 'OPTED_OUT',
  Transient: { why: 'a mail that is still being tried' },
  AutoResponder: { why: 'an automatic answer' },
  ChallengeVerification: { why: 'an automatic answer' },
  AddressChange: { why: 'an automatic answer' },
  OpenRelayTest: { why: 'a test of a mail server' },
  Subscribe: { why: 'a wish to join a list, which somebody has to add them to' },
  Unconfirmed: { why: 'an address that has not been confirmed' },
  ManuallyDeactivated: { why: 'an address that we put away' },
  InboundError: { why: 'a mail that came in' },
  TemplateRenderingFailed: { why: 'a mail that could not be written, so it was not sent' },
}

export function tellPostmarkEvent(record: Fields, reader: EspReader): Told[] {
  const { at, meaning } = meaningOf(RECORDS, record, 'RecordType')
  const event = {
    id: textIn(record, 'MessageID'),
    recipients: [textIn(record, 'Recipient') ?? textIn(record, 'Email')],
    at: timeIn(record, at, isoClock),
    campaign: textIn(record, 'Tag'),
  }
  return tellEvent(event, meaning(record), reader)
}

function openIn(record: Fields): MailMeaning {
  return isMachineOpen(textIn(record, 'UserAgent')) ? { why: OPENED_BY_MACHINE } : 'SEEN'
}

/** Why nothing is sent any more: https://postmarkapp.com/developer/webhooks/subscription-change-webhook */
const SUPPRESSIONS: Readonly<Record<string, MailMeaning>> = {
  HardBounce: 'BOUNCED',
  SpamComplaint: 'COMPLAINED',
  ManualSuppression: 'OPTED_OUT',
}

/** To Postmark, its customer is the sender. */
const ORIGINS: Readonly<Record<string, 'RECIPIENT' | 'US'>> = { Recipient: 'RECIPIENT', Customer: 'US', Admin: 'US' }

function changeIn(record: Fields): MailMeaning {
  const isTheirs = meaningOf(ORIGINS, record, 'Origin') === 'RECIPIENT'
  const meaning = record.SuppressSending === true ? meaningOf(SUPPRESSIONS, record, 'SuppressionReason') : 'OPTED_IN'
  const isWish = meaning === 'OPTED_OUT' || meaning === 'OPTED_IN'
  return isWish && !isTheirs ? { why: 'a change that we made; the customer said nothing' } : meaning
}
