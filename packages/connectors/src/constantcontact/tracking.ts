import { fault, type Outcome } from '@wavelength/core'
import { mailAddressIn } from '../kit/mail-address.ts'
import { type MailMeaning, tellMail } from '../kit/mail-event.ts'
import { customer, type Fields, type Told } from '../kit/told.ts'
import { isoClock, timeIn } from '../kit/vendor-time.ts'
import { meaningOf, textIn } from '../kit/vendor-words.ts'

const LANDING_PAGE: MailMeaning = { why: 'a visit to a landing page, not a mail' }

/** https://developer.constantcontact.com/api_guide/activity_details.html */
const MEANINGS: Readonly<Record<string, MailMeaning | 'BOUNCE'>> = {
  em_sends: 'SENT',
  em_opens: 'SEEN',
  em_clicks: 'ENGAGED',
  // Who sends a mail on to a friend has read it.
  em_forwards: 'ENGAGED',
  em_bounces: 'BOUNCE',
  em_optouts: 'OPTED_OUT',
  p_contact_open: LANDING_PAGE,
  p_contact_click: LANDING_PAGE,
  p_contact_add: LANDING_PAGE,
  p_contact_update: LANDING_PAGE,
}

/** https://developer.constantcontact.com/api_guide/email_summary_bounces_report.html */
const BOUNCES: Readonly<Record<string, Outcome>> = {
  // There is no such address.
  B: 'BOUNCED',
  // Nobody answered, after several attempts.
  D: 'FAILED',
  // The mailbox is full.
  F: 'FAILED',
  // It was not sent, because the address had bounced before.
  S: 'BLOCKED',
  // An automatic answer came; the mail was delivered.
  V: 'DELIVERED',
  X: 'FAILED',
  Z: 'BLOCKED',
}

/** One thing that a contact did with one mail, or that became of it. */
export function tellActivity(activity: Fields): Told[] {
  const [contactId, campaign] = [required(activity, 'contact_id'), required(activity, 'campaign_activity_id')]
  const address = mailAddressIn(activity, 'email_address')
  const externalId = externalIdOf(contactId)
  const sourceId = `${campaign}:${contactId}`
  const event = {
    source: 'constantcontact',
    sourceId,
    customer: address === null ? { externalId } : { email: address },
    address,
    at: timeIn(activity, 'created_time', isoClock),
    sentAt: null,
    campaign,
    proof: campaign,
  }
  const told = tellMail(event, meaningIn(activity))
  return address === null ? told : [customer({ externalId, email: address }), ...told]
}

export function externalIdOf(contactId: string): string {
  return `constantcontact:${contactId}`
}

/** The details of one contact leave out why a mail came back. */
function meaningIn(activity: Fields): MailMeaning {
  const meaning = meaningOf(MEANINGS, activity, 'tracking_activity_type')
  if (meaning !== 'BOUNCE') return meaning
  return textIn(activity, 'bounce_code') === null ? 'FAILED' : meaningOf(BOUNCES, activity, 'bounce_code')
}

function required(activity: Fields, name: string): string {
  const text = textIn(activity, name)
  if (text === null) throw fault('REQUIRED', [name], `${name} is missing`)
  return text
}
